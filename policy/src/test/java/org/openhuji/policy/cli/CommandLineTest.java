package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String LIN = """
            {"on": "2018-03-01", "destination": "430281006001", "applicant": "a",
             "persons": {
               "a": {"bornOn": "1985-04-02", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101",
                     "coResidents": ["b"], "actualResidencePlace": "430281006001",
                     "dwellings": [{"place": "430281006001", "tenure": "LEASED", "use": "RESIDENTIAL", "leaseSince": "2017-12-01"}]},
               "b": {"bornOn": "1987-09-10", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101"}},
             "kin": [["a", "10", "b"]]}""";

    @TempDir
    Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theExampleOfTheContractIsAnsweredAsTheContractSays() throws IOException {
        Ran ran = Ran.of("assess", "--json", file("lin.json", LIN));
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("\"on\":\"2018-03-01\",\"destination\":\"430281006001\"")
                .contains("{\"id\":\"liling\",\"document\":\"醴政发〔2017〕6号\"")
                .contains("{\"id\":\"zhuzhou\",\"document\":\"株洲市任务分工表\"")
                .contains("\"outcome\":\"ELIGIBLE\"")
                .containsPattern(
                        "\"clause\":\"LL-3.1.5\"[^}]*}[^}]*\"outcome\":\"MET\",\"companions\":\\{\"b\":\"MET\"},\"companionsMissing\":\\{}[^{]*\\{}[^{]*\"placement\":\"OWN_ADDRESS\",\"missing\":\\[],\"failed\":\\[],\"earliest\":null");
    }

    @Test
    void plainWordsAreChineseUnlessEnglishIsAsked() throws IOException {
        String lin = file("lin.json", LIN);
        assertThat(Ran.of("assess", lin).out()).contains("可以落户", "随迁", "带上", "去哪");
        assertThat(Ran.of("assess", "--lang", "en", lin).out()).contains("Registration is possible.", "bring");
    }

    @Test
    void anArrayGivesAnArrayAndOneFaultRefusesItWhole() throws IOException {
        Ran both = Ran.of("assess", "--json", file("two.json", "[" + LIN + "," + LIN + "]"));
        assertThat(both.out()).startsWith("[{").endsWith("}]" + System.lineSeparator());
        Ran refused =
                Ran.of("assess", "--json", file("bad.json", "[" + LIN + "," + LIN.replace("LEASED", "LEAST") + "]"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("/1/persons/a/dwellings/0/tenure");
    }

    @Test
    void linesAreAnsweredInOrderAndARefusedLineKeepsItsPlace() throws IOException {
        String line = LIN.replace("\n", " ");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(i == 150 ? "{}" : line.replace("2018-03-01", "2018-03-%02d".formatted(1 + i % 28)));
        }
        Ran ran = Ran.of("assess", "--json", file("many.jsonl", String.join("\n", lines)));
        assertThat(ran.status()).isEqualTo(2);
        List<String> answers = ran.out().lines().toList();
        assertThat(answers).hasSize(200);
        assertThat(answers.get(27)).startsWith("{\"on\":\"2018-03-28\"");
        assertThat(answers.get(150)).startsWith("{\"refused\":");
        assertThat(ran.err()).contains("151");
    }

    @Test
    void onlyWhatCanStillChangeTheAnswerIsAskedFor() throws IOException {
        Ran settled = Ran.of("assess", "--ask", "--lang", "en", file("lin.json", LIN));
        assertThat(settled.out()).contains("Nothing to ask");
        String tenureUnknown = LIN.replace("\"tenure\": \"LEASED\", ", "")
                .replace(
                        "\"coResidents\": [\"b\"],",
                        "\"coResidents\": [\"b\"], \"studies\": [], \"businesses\": [],"
                                + " \"employments\": [], \"insurance\": [], \"qualificationCertificates\": [], \"requisitionedOn\": null,");
        Ran asked = Ran.of("assess", "--ask", "--json", file("unknown.json", tenureUnknown));
        assertThat(asked.out())
                .startsWith("[{\"pointer\":\"/persons/a/dwellings/0/tenure\"")
                .contains("\"clauses\":[\"LL-3.1.5\",\"ZZ-4.1\"]")
                .doesNotContain("leaseSince", "marriedOn");
        assertThat(asked.out().split("pointer", -1)).hasSize(2);
    }

    @Test
    void whatIsNotThereIsSaidWithoutATrace() {
        Ran ran = Ran.of("assess", "no-such-file.json");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no-such-file.json").doesNotContain("Exception");
    }

    @Test
    void aLawThatCannotBeLoadedIsSaidInTheLanguageAskedFor() throws IOException {
        String folder = Files.createDirectories(this.folder.resolve("law")).toString();
        Ran english = Ran.of("policy", "test", "--law", folder, "--lang", "en");
        assertThat(english.status()).isEqualTo(3);
        assertThat(english.err()).contains("there is no such file", "nothing loaded");
        assertThat(Ran.of("policy", "test", "--law", folder).err()).contains("没有这个文件", "未加载");
    }

    @Test
    void everyCommandHelps() {
        for (String[] command : new String[][] {
            {"assess"},
            {"demo"},
            {"places"},
            {"policy", "check"},
            {"policy", "test"},
            {"policy", "show"},
            {"policy", "explain"},
            {"policy", "new"}
        }) {
            List<String> args = new ArrayList<>(List.of(command));
            args.add("--help");
            Ran ran = Ran.of(args.toArray(String[]::new));
            assertThat(ran.status()).isZero();
            assertThat(ran.out()).contains("Usage: huji " + String.join(" ", command));
        }
    }

    @Test
    void placesAreFoundByNameCodeAndInitials() {
        assertThat(Ran.of("places", "醴陵").out()).startsWith("430281 ");
        assertThat(Ran.of("places", "430281006001").out()).contains("姜湾社区", "城乡地域属性：城镇地区");
        assertThat(Ran.of("places", "llm", "--limit", "50").out()).contains("来龙门街道");
        assertThat(Ran.of("places", "没有这样的地方").status()).isEqualTo(1);
    }

    @Test
    void aClauseIsExplainedAndAMistypedOneSuggested() {
        assertThat(Ran.of("policy", "explain", "LL-3.1.5").out()).contains("合法稳定住所落户", "读法");
        Ran wrong = Ran.of("policy", "explain", "LL-3.1.55");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("LL-3.1.5");
    }

    @Test
    void aPackIsShownWholeInBothLanguages() {
        String zh = Ran.of("policy", "show", "liling").out();
        String en = Ran.of("policy", "show", "liling", "--lang", "en").out();
        for (String clause : List.of("LL-2e", "LL-3.1.1", "LL-3.1.7", "LL-3.2.9", "LL-3.1.T")) {
            assertThat(zh).contains(clause);
            assertThat(en).contains(clause);
        }
        assertThat(Ran.of("policy", "show", "liling", "--on", "2023-01-01").status())
                .isEqualTo(2);
    }

    @Test
    void theDemoAnswersForTheNamedFamiliesAndSaysHowToTryOnesOwn() {
        Ran ran = Ran.of("demo", "lin-shuisheng");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("林水生", "可以落户", "huji assess family.json");
        assertThat(Ran.of("demo", "nobody").status()).isEqualTo(2);
    }

    @Test
    void theDemoOfAllFamiliesHasALineForEachUnlessMoreIsAsked() {
        String all = Ran.of("demo", "--no-serve", "--lang", "en").out();
        assertThat(all.lines()).hasSizeLessThan(32);
        assertThat(all)
                .containsPattern("lin-shuisheng]\\R +Registration is possible\\. +.*LL-3\\.1\\.5")
                .containsPattern("jiang-caiwei]\\R +No answer yet");
        assertThat(Ran.of("demo", "--full").out().lines()).hasSizeGreaterThan(400);
    }
}
