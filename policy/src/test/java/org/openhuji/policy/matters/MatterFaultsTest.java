package org.openhuji.policy.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.language.LawCopy;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.language.MattersReader;

/** What a policy officer is told of mistakes in {@code matters.yaml}, planted one by one beside a shipped pack. */
class MatterFaultsTest {
    private static final String OWN = "610000-shaanxi/2015-06-15/matters.yaml";

    @TempDir
    private Path temp;

    private LawCopy law;

    @BeforeEach
    void copy() throws IOException {
        law = LawCopy.in(temp.resolve("law"));
    }

    private List<String> told(String own) throws IOException {
        Files.writeString(law.folder().resolve(OWN), own);
        return told();
    }

    private List<String> told() {
        MattersReader.Reading reading =
                MattersReader.read(law.folder(), ShippedPolicies.get().law());
        assertThat(reading.table() == null).isEqualTo(!reading.faults().isEmpty());
        return reading.faults().stream().map(MatterFaultsTest::line).toList();
    }

    /** File, line and column, kind and detail in English, without the line shown. */
    private static String line(LawFault fault) {
        List<String> lines = fault.show(Locale.ENGLISH).lines().toList();
        assertThat(fault.show(Locale.CHINESE)).containsPattern("[\\u4e00-\\u9fff]");
        return lines.getFirst().replace("law/" + OWN + ":", "") + "  "
                + lines.get(2).replaceFirst("^[^▲]*▲+ ", "");
    }

    @Test
    void aFileThatSetsLittleIsEnough() throws IOException {
        assertThat(told("""
                matters:
                  birth:
                    limit: {days: 3, set: DOCUMENT, source: {zh: 文件, en: document}}
                """)).isEmpty();
    }

    @Test
    void wrongKeysPapersLevelsAndDaysAreAllReportedAtOnce() throws IOException {
        assertThat(told("""
                matters:
                  brith: {limit: {days: 3, set: DOCUMENT, source: {zh: 文件, en: document}}}
                  birth:
                    level: []
                    papers: [birth-certificat, booklet]
                    levels: [{days: -1, set: DOCUMENT, source: station}]
                  death:
                    acts: [BIRTH]
                    levels:
                      - {level: COUNTY, days: 2, set: DOCUMENT, source: station}
                      - {level: STATION, days: 2, set: LAW, source: statoin}
                """))
                .containsExactlyInAnyOrder(
                        "2:3  unknown name  law/matters.yaml has no matter \"brith\"; did you mean birth?",
                        "4:5  unknown key  \"level\" is no key here; did you mean levels?",
                        "5:14  unknown name  papers.yaml has no paper \"birth-certificat\"; did you mean birth-certificate?",
                        "6:14  something is missing  level is missing",
                        "8:5  unknown key  \"acts\" is no key here; there are clauses, consent, files, from, inside city, levels,"
                                + " limit, lookups, may follow, on the spot, papers, proved, remedy, says, second officer, suspended by,"
                                + " title, until",
                        "11:17  wrong value  levels stand from the lowest up, each once: STATION, COUNTY, CITY",
                        "11:40  wrong value  \"LAW\" is no value here; there are DOCUMENT, PRACTICE",
                        "11:53  unknown name  sources have no \"statoin\"; did you mean station? There are at-once,"
                                + " city, county, examines, notice, station");
    }

    @Test
    void aNegativeLimitAndOneShorterThanItsLevelsAreRefused() throws IOException {
        assertThat(told("""
                matters:
                  birth:
                    limit: {days: -3, set: DOCUMENT, source: station}
                  death:
                    levels: [{level: STATION, days: 5, set: DOCUMENT, source: station}]
                    limit: {days: 4, set: DOCUMENT, source: station}
                """))
                .contains(
                        "3:19  wrong value  0 to 999 working days are needed here; 0 is the same day",
                        "6:12  wrong value  the whole limit of 4 days is less than the 5 of the levels together");
    }

    @Test
    void whatTheLawForbidsMayNotBeNamedAndTheClauseIsCited() throws IOException {
        List<String> told = told("""
                matters:
                  birth:
                    fee: 5
                    papers: [birth-certificate, birth-permit]
                  settle-in:
                    papers: [land-certificate]
                    says: {zh: 原农业户口的交工本费。, en: Whoever gave up their contract land pays.}
                """);
        assertThat(told)
                .anySatisfy(line ->
                        assertThat(line).startsWith("3:5  forbidden fact").contains("QJ-14e"));
        assertThat(told)
                .anySatisfy(line ->
                        assertThat(line).startsWith("4:33  forbidden fact").contains("ZZ-10b"));
        assertThat(told)
                .anySatisfy(line ->
                        assertThat(line).startsWith("6:14  forbidden fact").contains("LL-2b"));
        assertThat(told)
                .anySatisfy(line ->
                        assertThat(line).startsWith("7:16  forbidden fact").contains("LL-2c"));
        assertThat(told).anySatisfy(line -> assertThat(line).contains("holding land rights", "SX-22b"));
    }

    @Test
    void aPaperThatIsNotListedCanNeitherBeLookedUpNorFollow() throws IOException {
        assertThat(told("""
                matters:
                  birth:
                    proved: {divorce-paper: REGISTER}
                    may follow: death-proof
                """))
                .containsExactlyInAnyOrder(
                        "3:14  unknown name  \"divorce-paper\" is not among the papers of this matter; there are birth-certificate, booklet, identity, parentage-test",
                        "4:17  unknown name  \"death-proof\" is not among the papers of this matter; there are birth-certificate, booklet, identity, parentage-test");
    }

    @Test
    void aMatterThatEndsBeforeItBeginsIsRefused() throws IOException {
        assertThat(told("""
                matters:
                  birth: {from: 2020-02-01, until: 2020-01-31, remedy: refusal}
                  death: {from: 2020-02-30}
                """))
                .containsExactly(
                        "2:3  wrong value  the last day is before the first",
                        "3:17  wrong value  \"2020-02-30\" is no day; write YYYY-MM-DD, such as 2018-06-01");
    }

    /** Lines taken out, doubled, torn and mixed with those of other places. */
    @Test
    void whateverAFileHoldsTheAnswerIsATableOrFaults() throws IOException {
        Path file = law.folder().resolve("matters.yaml");
        String shipped = Files.readString(file);
        List<String> lines = shipped.lines().toList();
        SplittableRandom random = new SplittableRandom(20261128);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            List<String> torn = new ArrayList<>(lines);
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                int at = random.nextInt(torn.size());
                String line = torn.get(at);
                switch (random.nextInt(4)) {
                    case 0 -> torn.remove(at);
                    case 1 -> torn.add(at, lines.get(random.nextInt(lines.size())));
                    case 2 -> torn.set(at, line.substring(random.nextInt(line.length() + 1)));
                    default -> torn.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                }
            }
            Files.writeString(file, String.join("\n", torn));
            refused += told().isEmpty() ? 0 : 1;
        }
        assertThat(refused).as("mistakes noticed").isGreaterThan(40);
        for (String whole : List.of("", "- a", "matters: 5", "matters: {a: b}", "{}", "matters: {birth: []}")) {
            Files.writeString(file, whole);
            assertThat(told()).as(whole).isNotEmpty();
        }
    }

    @Test
    void aCertificateIsValidForThirtyDaysAtMost() throws IOException {
        assertThat(told("""
                validity: {permission: 40, certificate: 31}
                matters: {}
                """)).containsExactly("1:41  wrong value  1 to 30 days are needed here");
    }

    @Test
    void aRouteTwoMattersClaimAndARemedyWithAGapAreRefused() throws IOException {
        law.plant("""
                @ matters.yaml
                -    clauses: [QJ-6a]
                +    clauses: [QJ-6a, QJ-5]
                @ matters.yaml
                -    - from: 2024-01-01
                +    - from: 2024-01-02
                """);
        assertThat(told())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line).contains("given twice", "QJ-5 is handled by join-relatives already"))
                .anySatisfy(line -> assertThat(line).contains("each begins the day after the one before"));
    }

    @Test
    void withoutTheirPacksTheClausesOfOtherCitiesAreLetBeAndWithThemAWrongOneIsNot() throws IOException {
        law.plant("""
                @ matters.yaml
                -    clauses: [QJ-6a]
                +    clauses: [QJ-66a, XX-1]
                """);
        assertThat(told()).singleElement().asString().contains("no clauses.csv has QJ-66a");
        LawReader.Reading whole = LawReader.read(law.folder());
        assertThat(whole.faults()).as("packs are read without matters").isEmpty();
    }
}
