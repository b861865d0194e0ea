package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.prose.DeterminationText;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.PackText;
import org.openhuji.policy.prose.Style;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/** The invented points table of Qingshi works as its cases say, is shown in words, and decides rounds. */
class PointsPackTest {
    private static final Path PACKS = Path.of("src", "test", "resources", "org", "openhuji", "policy", "points");

    @TempDir
    private Path temp;

    private CommandRun run;

    @BeforeEach
    void addThePack() throws IOException {
        run = withThePack(temp);
    }

    /** A copy of the shipped law with the pack added. */
    static CommandRun withThePack(Path temp) throws IOException {
        CommandRun run = CommandRun.inCopyOfTheLaw(temp);
        try (Stream<Path> files = Files.walk(PACKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = run.law().resolve(PACKS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return run;
    }

    @Test
    void theCasesHold() {
        assertThat(run.status(
                        "policy", "test", "qingshi-points", "--law", run.law().toString()))
                .as(run.printed())
                .isZero();
        assertThat(run.printed()).contains("33 passed, 0 failed");
    }

    /** Score of an applicant who owns a home (40) and has nothing else: 40 and a point for each full year of residence. */
    static String owner(String label, String residedSince, String bornOn) {
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
                .containsSubsequence(entry("4", "chen", "IN", 45, 45, 3, 3), entry("3", "ding", "OUT", 45, 45, 4, 4));
        assertThat(ranked(
                        owner("an", "2005-01-01", "1990-01-01"),
                        owner("bo", "2010-06-01", "1990-01-01"),
                        owner("ding", "2015-06-01", "1990-01-01"),
                        owner("chen", "2015-06-01", "1989-12-31")))
                .containsSubsequence(entry("4", "chen", "IN", 45, 45, 3, 3), entry("3", "ding", "OUT", 45, 45, 4, 4));
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
        assertThat(run.status(
                        "policy", "rank", "qingshi-points", "QP-3", file.toString(), "--law", law, "--lang", "en"))
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
        assertThat(run.printed()).contains("on must be the same day", "/2", "QP-2 不按名次录取");
    }

    @Test
    void theTableIsShownInWordsAndKeptAsItIs() throws Exception {
        assertThat(run.status("policy", "check", run.law().toString()))
                .as(run.printed())
                .isZero();
        Policies read = policies();
        Policies kept = policies();
        assertThat(kept.law()).isEqualTo(read.law());
        Pack pack = read.law().findInForce("qingshi-points", DAY).orElseThrow();
        assertThat(PackText.whole(PackProse.of(read.law(), pack, read.gazetteer()), Locale.CHINESE, Style.PLAIN)
                        .lines()
                        .map(String::strip))
                .containsSubsequence(
                        "· 积分达到入户分数线",
                        "· 积分达到 $line 分",
                        "· 青石县积分  QP-5",
                        "· 总分最多100分",
                        "· 住所，取最先符合的一项（出处：QP-5）",
                        "· 自有住房：+40分",
                        "· 社会保险，最多30分，各项相加（出处：QP-5）",
                        "· 累计缴费月数每满12给3分，最多24分",
                        "· 居住年限，最多15分（出处：QP-5）",
                        "· 连续居住起始日起每满1年给1分，最多15分",
                        "· 各项相加，最多18分",
                        "· 资格与技能证书有专业技术资格证书：+12分",
                        "· 扣分，最少-30分，各项相加（出处：QP-5）",
                        "· 两年内曾由农村迁入城镇：-20分",
                        "· 志愿服务，最少0分，最多10分：分值见未取得的 青石县志愿服务计分办法");
        assertThat(PackText.whole(PackProse.of(read.law(), pack, read.gazetteer()), Locale.ENGLISH, Style.PLAIN)
                        .lines()
                        .map(String::strip))
                .containsSubsequence(
                        "· the score reaches the line of admission",
                        "· scores at least $line points",
                        "· dwelling, the first that holds counts (source: QP-5)",
                        "· a home of one's own: +40",
                        "· 3 for each 12 of months paid in all, at most 24",
                        "· 1 for each full year since start of continuous residence, at most 15",
                        "· skill and title, the best counts (source: QP-5)");
    }

    /** An owner since 2016-06-01: 40 + 4 = 44; of the days of residence nothing known: 40 to 55. */
    @Test
    void theAnswerSaysTheScoreAndTheLine() throws Exception {
        Policies policies = policies();
        assertThat(answer(policies, owner("an", "2016-06-01", "1990-01-01"), Locale.CHINESE))
                .contains("44分，须60分：住所 40分；社会保险 0分；居住年限 4分", "不符合    积分达到入户分数线（得44分，须60分）")
                .contains("要判断    按积分排名，由当批次全部申请人排定；本人44分");
        assertThat(answer(policies, owner("an", "", "1990-01-01"), Locale.ENGLISH))
                .contains("40 to 55 points, 60 needed: dwelling 40 points; insurance 0 points; years");
        StringWriter json = new StringWriter();
        new DeterminationJson(policies.law(), true)
                .write(policies.assess(read(policies, owner("an", "", "1990-01-01"))), json);
        assertThat(json.toString())
                .contains(
                        "\"scores\":[{\"table\":\"settlement score\",\"zh\":\"青石县积分\",\"en\":\"the score of Qingshi\",\"from\":40,\"to\":55,\"line\":60,")
                .contains("{\"name\":\"residence\",\"zh\":\"居住年限\",\"en\":\"years of residence\",\"from\":0,\"to\":15}")
                .contains("\"from\":0,\"to\":10,\"awaited\":\"青石县志愿服务计分办法\"")
                .contains("{\"condition\":\"points settlement score\",\"outcome\":\"NOT_MET\"");
    }

    /** creditRecord is open to SX-5a alone: in its table it is read, in a table of any other route it is not. */
    @Test
    void theCreditRecordIsReadInTheTableOfXian() throws IOException {
        Path pack = run.law().resolve("990121-qingshi-points").resolve("2020-01-01");
        Path policy = pack.resolve("policy.yaml");
        String awaited = "        awaited: 青石县志愿服务计分办法\n";
        String text = Files.readString(policy);
        assertThat(text).containsOnlyOnce(awaited);
        Files.writeString(
                policy,
                text.replace(
                        awaited, "        source: QP-4\n        items: [{when: creditRecord is none, gives: 10}]\n"));
        String law = run.law().toString();
        assertThat(run.status("policy", "check", law)).isEqualTo(Main.NOT_LOADED);
        assertThat(run.printed()).contains("个人诚信记录只有 SX-5a 可以读取").contains("1 处有误");
        for (String name : List.of("policy.yaml", "clauses.csv", "cases.yaml")) {
            Path file = pack.resolve(name);
            Files.writeString(file, Files.readString(file).replace("QP-4", "SX-5a"));
        }
        assertThat(run.status("policy", "check", law)).as(run.printed()).isZero();
    }

    private static final long DAY = LocalDate.of(2020, 6, 1).toEpochDay();

    private Policies policies() throws Policies.CannotLoad {
        return Policies.open(run.law(), Path.of("..", "codes"), Path.of("..", ".huji", "cache"));
    }

    static Situation read(Policies policies, String situation) throws Json.Malformed {
        return Objects.requireNonNull(policies.read(Json.read(new StringReader(situation)), "", new ArrayList<>()));
    }

    private static String answer(Policies policies, String situation, Locale language) throws Json.Malformed {
        return DeterminationText.of(
                policies.assess(read(policies, situation)),
                policies.law(),
                policies.gazetteer(),
                language,
                Style.PLAIN);
    }
}
