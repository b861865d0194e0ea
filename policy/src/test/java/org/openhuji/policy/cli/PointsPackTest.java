package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented points table of Qingshi works as its cases say, is shown in words, and decides rounds. */
class PointsPackTest {
    private static final Path PACKS = Path.of("src", "test", "resources", "org", "openhuji", "policy", "points");

    @TempDir
    private Path temp;

    private CommandRun run;

    @BeforeEach
    void addThePack() throws IOException {
        run = CommandRun.inCopyOfTheLaw(temp);
        try (Stream<Path> files = Files.walk(PACKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = run.law().resolve(PACKS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void theCasesHold() {
        assertThat(run.status("policy", "test", "qingshi-points", "--law", run.law().toString()))
                .as(run.printed())
                .isZero();
        assertThat(run.printed()).contains("33 passed, 0 failed");
    }

    /** Score of an applicant who owns a home (40) and has nothing else: 40 and a point for each full year of residence. */
    private static String owner(String label, String residedSince, String bornOn) {
        return ("{\"on\":\"2020-06-01\",\"destination\":\"990121100001\",\"applicant\":\"%s\",\"persons\":{\"%s\":{"
                        + "\"chineseNational\":true,\"militaryStatus\":\"NONE\",\"hukouPlace\":\"990121200201\","
                        + "\"bornOn\":\"%s\",%s\"qualificationCertificates\":[],\"overseasStudyReturnedOn\":null,"
                        + "\"urbanSettledOn\":null,\"registeredElsewhere\":false,\"insurance\":[],"
                        + "\"dwellings\":[{\"place\":\"990121100001\",\"tenure\":\"OWNED_PURCHASED\",\"use\":\"RESIDENTIAL\"}]"
                        + "}},\"kin\":[]}")
                .formatted(
                        label,
                        label,
                        bornOn,
                        residedSince.isEmpty() ? "" : "\"residedSince\":\"" + residedSince + "\",");
    }

    private String ranked(String... lines) throws IOException {
        Path file = temp.resolve("round.jsonl");
        Files.write(file, List.of(lines));
        String law = run.law().toString();
        int from = run.printed().length();
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-3", file.toString(), "--json", "--law", law))
                .as(run.printed())
                .isZero();
        return run.printed().substring(from);
    }

    private static String entry(String line, String label, String standing, int from, int to, int best, int worst) {
        return "{\"line\":%s,\"applicant\":\"%s\",\"standing\":\"%s\",\"from\":%d,\"to\":%d,\"rankFrom\":%d,\"rankTo\":%d,"
                .formatted(line, label, standing, from, to, best, worst);
    }

    /** Three places. 55, 50, twice 45 with the same days of residence and birth, 44; one too old, one below thirty. */
    @Test
    void equalApplicantsWhomTheQuotaPartsAreLeftToAPerson() throws IOException {
        String poor = owner("he", "2015-06-01", "1990-01-01").replace("OWNED_PURCHASED", "LEASED");
        String round = ranked(
                owner("fang", "2016-06-01", "1990-01-01"),
                owner("ding", "2015-06-01", "1990-01-01"),
                owner("an", "2005-01-01", "1990-01-01"),
                owner("chen", "2015-06-01", "1990-01-01"),
                owner("bo", "2010-06-01", "1990-01-01"),
                owner("gao", "2005-01-01", "1975-06-01"),
                poor);
        assertThat(round)
                .containsSubsequence(
                        entry("3", "an", "IN", 55, 55, 1, 1),
                        entry("5", "bo", "IN", 50, 50, 2, 2),
                        entry("2", "ding", "TIED", 45, 45, 3, 3),
                        entry("4", "chen", "TIED", 45, 45, 3, 3),
                        entry("1", "fang", "OUT", 44, 44, 5, 5),
                        entry("6", "gao", "DROPPED", 55, 55, 0, 0),
                        "is under forty-five",
                        entry("7", "he", "DROPPED", 25, 25, 0, 0),
                        "scores at least thirty (25 points, 30 needed)");
    }

    /** One day longer in the county, or one day older where that is equal too, decides between equal scores. */
    @Test
    void theTieFactsDecideBetweenEqualScores() throws IOException {
        assertThat(ranked(
                        owner("an", "2005-01-01", "1990-01-01"),
                        owner("bo", "2010-06-01", "1990-01-01"),
                        owner("ding", "2015-06-01", "1980-01-01"),
                        owner("chen", "2015-05-31", "1990-01-01")))
                .containsSubsequence(
                        entry("4", "chen", "IN", 45, 45, 3, 3), entry("3", "ding", "OUT", 45, 45, 4, 4));
        assertThat(ranked(
                        owner("an", "2005-01-01", "1990-01-01"),
                        owner("bo", "2010-06-01", "1990-01-01"),
                        owner("ding", "2015-06-01", "1990-01-01"),
                        owner("chen", "2015-06-01", "1989-12-31")))
                .containsSubsequence(
                        entry("4", "chen", "IN", 45, 45, 3, 3), entry("3", "ding", "OUT", 45, 45, 4, 4));
    }

    /**
     * How long Bo has lived there is unknown: 40 to 55 points. An is in either way (first or second), Chen too (second or
     * third), Fang is out either way (three are surely ahead); Bo and Ding hang on it.
     */
    @Test
    void whatIsUnknownLeavesOpenOnlyWhomItCanDecide() throws IOException {
        String round = ranked(
                owner("an", "2005-01-01", "1990-01-01"),
                owner("bo", "", "1990-01-01"),
                owner("chen", "2015-05-31", "1990-01-01"),
                owner("ding", "2015-06-01", "1990-01-01"),
                owner("fang", "2016-06-01", "1990-01-01"));
        String deciding = "\"deciding\":[{\"line\":2,\"facts\":[\"/persons/bo/residedSince\"]}]";
        assertThat(round)
                .containsSubsequence(
                        entry("1", "an", "IN", 55, 55, 1, 2),
                        entry("2", "bo", "OPEN", 40, 55, 1, 5),
                        deciding,
                        entry("3", "chen", "IN", 45, 45, 2, 3),
                        entry("4", "ding", "OPEN", 45, 45, 3, 4),
                        deciding,
                        entry("5", "fang", "OUT", 44, 44, 4, 5));
    }

    @Test
    void aRoundIsPrintedInBothLanguages() throws IOException {
        Path file = temp.resolve("round.jsonl");
        Files.write(file, List.of(owner("an", "2005-01-01", "1990-01-01"), owner("gao", "", "1975-06-01")));
        String law = run.law().toString();
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-3", file.toString(), "--law", law))
                .isZero();
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-3", file.toString(), "--law", law, "--lang", "en"))
                .isZero();
        assertThat(run.printed())
                .contains("名额 3，申请 2 人", "1      第1行 an        55分              入围", "不符合：未满四十五周岁")
                .contains("places: 3, applicants: 2", "not so: is under forty-five");
    }

    @Test
    void aRoundThatCannotBeReadOrHasNoRankIsRefused() throws IOException {
        Path file = temp.resolve("round.jsonl");
        String law = run.law().toString();
        String an = owner("an", "2005-01-01", "1990-01-01");
        Files.write(file, List.of(an, an.replace("2020-06-01", "2020-06-02")));
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-3", file.toString(), "--law", law))
                .isEqualTo(Main.REFUSED);
        Files.write(file, List.of(an, "{"));
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-3", file.toString(), "--law", law))
                .isEqualTo(Main.REFUSED);
        Files.write(file, List.of(an));
        assertThat(run.status("policy", "rank", "qingshi-points", "QP-2", file.toString(), "--law", law))
                .isEqualTo(Main.REFUSED);
        assertThat(run.printed())
                .contains("on must be the same day", "/2", "QP-2 不按名次录取");
    }

    @Test
    void theTableIsShownInWords() {
        assertThat(run.status("policy", "check", run.law().toString())).as(run.printed()).isZero();
    }
}
