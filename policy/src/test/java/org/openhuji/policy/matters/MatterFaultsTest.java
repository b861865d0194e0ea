package org.openhuji.policy.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
                        "8:5  unknown key  \"acts\" is no key here; did you mean papers?",
                        "11:17  wrong value  levels stand from the lowest up, each once: STATION, COUNTY, CITY",
                        "11:40  wrong value  \"LAW\" is no value here; there are DOCUMENT, PRACTICE",
                        "11:53  unknown name  sources have no \"statoin\"; did you mean station?");
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
                        "4:17  unknown name  \"death-proof\" is not among the papers of this matter; did you mean parentage-test?"
                                + " There are birth-certificate, booklet, identity, parentage-test");
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
