package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code policy check} proves of packs planted to be proved wrong: each folder under {@code proof} holds routes (and
 * the superior's, or those of a later version), and the words a policy officer reads, in both languages.
 */
class PlantedProofsTest {
    private static final Path PLANTED = Path.of("src", "test", "resources", "org", "openhuji", "policy", "proof");
    private static final Pattern CLAUSE = Pattern.compile("(?m)^  ([A-Z]+-\\d+):$");

    static Stream<String> planted() throws IOException {
        try (Stream<Path> folders = Files.list(PLANTED)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void isToldAsWritten(String name, @TempDir Path temp) throws IOException {
        Path folder = PLANTED.resolve(name);
        CommandRun run = withoutCities(temp);
        boolean later = Files.exists(folder.resolve("later.yaml"));
        write(
                run.law(),
                "990121-qingshi",
                "qingshi",
                "990121",
                "2018-01-01",
                later ? "2019-12-31" : "open",
                folder,
                "routes.yaml");
        if (later) {
            write(run.law(), "990121-qingshi", "qingshi", "990121", "2020-01-01", "open", folder, "later.yaml");
        }
        if (Files.exists(folder.resolve("superior.yaml"))) {
            write(run.law(), "990100-shili", "shili", "9901", "2018-01-01", "open", folder, "superior.yaml");
        }
        for (String language : List.of("zh", "en")) {
            int before = run.printed().length();
            run.status("policy", "check", run.law().toString(), "--lang", language);
            assertThat(run.printed().substring(before))
                    .as(name + " " + language)
                    .endsWith(Files.readString(folder.resolve(language + ".txt")));
        }
    }

    /** The vocabulary, the common conditions, and of the packs the national order alone. */
    private static CommandRun withoutCities(Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        try (Stream<Path> files = Files.walk(run.law())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                String name = run.law().relativize(file).toString();
                if (name.matches("[1-9]\\d{5}-.*")) {
                    Files.delete(file);
                }
            }
        }
        return run;
    }

    private static void write(
            Path law, String place, String id, String code, String from, String until, Path planted, String routes)
            throws IOException {
        Path pack = Files.createDirectories(law.resolve(place).resolve(from));
        String text = Files.readString(planted.resolve(routes));
        Files.writeString(
                pack.resolve("policy.yaml"),
                """
                pack: %s
                document:
                  number: 青政发〔2018〕1号
                  title: {zh: 办法, en: Measures}
                  issuer: {zh: 人民政府, en: People's Government}
                name: {zh: %s, en: %s}
                place: "%s"
                under: %s
                in force: [%s, %s]
                scopes:
                  urban:
                    says: {zh: 城镇地区, en: the urban area}
                    is: urbanRural = URBAN
                routes:
                """.formatted(
                                        id,
                                        id.equals("qingshi") ? "青石县" : "示例市",
                                        id.equals("qingshi") ? "Qingshi" : "Shili",
                                        code,
                                        id.equals("qingshi") && Files.exists(planted.resolve("superior.yaml"))
                                                ? "shili"
                                                : "residence-permit-order",
                                        from,
                                        until)
                        + text);
        StringBuilder clauses = new StringBuilder("id,locator,kind\n");
        StringBuilder cases = new StringBuilder("""
                families:
                  one:
                    "on": %s
                    destination: "990121100001"
                    applicant: a
                    persons: {a: {chineseNational: true}}
                cases:
                """.formatted(from));
        Matcher clause = CLAUSE.matcher(text);
        while (clause.find()) {
            clauses.append(clause.group(1)).append(",一,settle-rule\n");
            cases.append("  - {name: 未知, family: one, expect: {")
                    .append(clause.group(1))
                    .append(": UNKNOWN}}\n");
        }
        Files.writeString(pack.resolve("clauses.csv"), clauses);
        Files.writeString(pack.resolve("cases.yaml"), cases);
    }
}
