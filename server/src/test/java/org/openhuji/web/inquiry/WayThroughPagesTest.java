package org.openhuji.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What happens on the way that nobody plans: old pages, forms sent twice, two windows, nonsense, names full of markup. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class WayThroughPagesTest {
    private static final String JIANGWAN = "430281006001";
    private static final String CANARY = "<img src=Kanarie onerror=alert(1)>\"'&x";

    private final Server server;

    @Autowired
    WayThroughPagesTest(Server server) {
        this.server = server;
    }

    private Resident resident() {
        return new Resident(server);
    }

    // Places

    @ParameterizedTest
    @ValueSource(strings = {"姜湾社区", "430281006001", "jwsq"})
    void aPlaceIsFoundByNameCodeAndInitialsAndCoveredOnesStandFirst(String written) throws Exception {
        Resident resident = resident().go("/inquiry/place?q=" + java.net.URLEncoder.encode(written, "UTF-8"));
        Matcher first = Pattern.compile("<a href=\"/inquiry/place/(\\d+)\"").matcher(resident.page);
        assertThat(first.find()).isTrue();
        assertThat(resident.page.substring(first.start()).split("</li>")[0]).contains("有当地文件");
        assertThat(resident.page).contains("/inquiry/place/" + JIANGWAN);
    }

    @Test
    void placesLookedAtStandFirstNextTime() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/");
        assertThat(resident.page).contains("您刚才看过的地方", "/inquiry/place/" + JIANGWAN);
        resident.go("/inquiry/place?q=%E7%A4%BE%E5%8C%BA");
        assertThat(resident().go("/").page).doesNotContain("您刚才看过的地方");
    }

    /** Xi'an has not supplied its paper, and Shaanxi's stands above it; Changsha has none at all, but for the national permit. */
    @Test
    void aPlaceWithoutADocumentOfItsOwnSaysSo() throws Exception {
        Resident resident = resident().go("/inquiry/place/610102");
        assertThat(resident.page).contains("还没有收录当地自己的文件", "陕西省任务分工方案");
        resident.go("/inquiry/place/430102001002");
        assertThat(resident.page).contains("这里还没有写成规则的落户文件", "只看能不能办居住证");
        resident.post("/inquiry/place", "code", "430102001002").go("/inquiry/answer");
        assertThat(resident.text("h1")).isEqualTo("这里的落户文件还没有写成规则，不能回答能否落户。");
        assertThat(resident.page).contains("居住证", "国务院令第663号");
    }

    // The family

    @Test
    void theFamilyIsNamedAsOneSaysIt() throws Exception {
        Resident resident = resident().begin(JIANGWAN, "妻子 林秀兰", "儿子，12岁", "儿子");
        assertThat(resident.page).contains("林秀兰", "儿子 2", "12岁");
        resident.post("/inquiry/family", "who", "张三");
        assertThat(resident.status).isEqualTo(422);
        assertThat(resident.page).contains("没有看懂是什么亲属", "value=\"张三\"");
        resident.post("/inquiry/family", "who", "张三", "relation", "71");
        assertThat(resident.text("ul")).contains("张三", "兄");
        resident.post("/inquiry/family/remove", "member", "1");
        assertThat(resident.page).doesNotContain("林秀兰");
    }

    // Coming back, twice, or from somewhere else

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inquiry/family",
                "/inquiry/question",
                "/inquiry/question/3",
                "/inquiry/answers",
                "/inquiry/answer",
                "/inquiry/compare",
                "/inquiry/file"
            })
    void whoeverComesTooLateIsToldThatAllIsForgotten(String path) throws Exception {
        Resident resident = resident().go(path);
        assertThat(resident.at).isEqualTo("/inquiry/ended");
        assertThat(resident.page).contains("就都删掉了", "重新开始");
    }

    @Test
    void aFormThatComesTooLateIsToldSoToo() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question");
        resident.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("huji"))
                .toList()
                .forEach(cookie ->
                        resident.cookies.getCookieStore().remove(java.net.URI.create("http://127.0.0.1"), cookie));
        resident.answer("chineseNational", "true");
        assertThat(resident.at).isEqualTo("/inquiry/ended");
    }

    @Test
    void everythingIsForgottenWhenTheySaySo() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/answers").post("/inquiry/end");
        assertThat(resident.at).isEqualTo("/inquiry/ended");
        assertThat(resident.go("/inquiry/answers").at).isEqualTo("/inquiry/ended");
    }

    @Test
    void aFormSentTwiceLeadsOnAndIsAnsweredOnce() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question");
        String first = resident.page;
        resident.answer("chineseNational", "true");
        assertThat(resident.at).isEqualTo("/inquiry/question/2");
        resident.page = first;
        resident.at = "/inquiry/question/1";
        resident.answer("chineseNational", "true");
        assertThat(resident.at).as("on to the next question").isEqualTo("/inquiry/question/2");
        assertThat(resident.go("/inquiry/answers").page.split("/inquiry/question/1\"", -1))
                .as("answered once")
                .hasSize(2);
    }

    @Test
    void theBackButtonAnswersTheEarlierQuestionAnew() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question");
        resident.answer("chineseNational", "true").answer("militaryStatus", "NONE");
        resident.go("/inquiry/question/1");
        assertThat(resident.page).contains("value=\"true\" checked=\"checked\"");
        resident.answer("chineseNational", "unsure");
        assertThat(resident.at).isEqualTo("/inquiry/answers");
        assertThat(resident.page).contains("您是中国公民吗？", "不清楚", "非现役");
    }

    @Test
    void twoWindowsDoNotAnswerEachOthersQuestions() throws Exception {
        Resident resident = resident().begin(JIANGWAN, "妻子").go("/inquiry/question");
        while (!resident.text("h1").contains("家里各人")) {
            resident.answer(fields(resident.page, "unsure"));
        }
        String other = resident.page;
        String number = resident.at;
        // In another window the wife is taken away: the question about everybody is no more.
        resident.go("/inquiry/family").post("/inquiry/family/remove", "member", "1");
        resident.page = other;
        resident.at = number;
        resident.answer(fields(other, "unsure"));
        assertThat(resident.at).contains("moved=true");
        assertThat(resident.page).contains("是以前打开的", "没有记下");
    }

    /** Every field of a page with one and the same answer. */
    private static String[] fields(String page, String value) {
        return Pattern.compile("<fieldset[^>]*id=\"field-([^\"]+)\"")
                .matcher(page)
                .results()
                .flatMap(found -> List.of(found.group(1), value).stream())
                .toArray(String[]::new);
    }

    // Records of a list

    @Test
    void oneHomeIsChangedAndTheOtherStays() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question");
        while (!resident.page.contains("data-list=\"dwellings\"")) {
            resident.answer(fields(resident.page, "unsure"));
        }
        String question = resident.at;
        resident.answer("has", "written", "another", "true", "place", JIANGWAN, "tenure", "BORROWED", "use", "SHOP");
        assertThat(resident.at).startsWith(question + "?row=");
        assertThat(resident.page).contains("还有一项，是怎样的？", "借住");
        resident.answer("place", "430281", "tenure", "LEASED", "use", "OFFICE").go(question);
        assertThat(resident.page).contains("租赁").contains("value=\"BORROWED\" checked=\"checked\"");
        resident.answer("has", "written", "place", JIANGWAN, "tenure", "LODGING", "use", "SHOP");
        assertThat(resident.at).isEqualTo("/inquiry/answers");
        assertThat(resident.page).contains("寄住", "商铺", "租赁", "办公用房").doesNotContain("借住，");
        resident.go(question + "?row=1").answer("remove", "true");
        assertThat(resident.page).contains("寄住").doesNotContain("办公用房");
    }

    // Nonsense

    @ParameterizedTest
    @CsvSource({
        "/inquiry/question/0, 200",
        "/inquiry/question/99999, 200",
        "/inquiry/question/1?row=99999, 200",
        "/inquiry/question/x, 400",
        "/inquiry/question/1?row=x, 400",
        "/inquiry/place/43028, 404",
        "/inquiry/place/999999, 404",
        "/inquiry/place?q=%20, 200",
        "/inquiry/place/found?q=%F0%9F%98%80, 200",
        "/inquiry/nowhere, 404"
    })
    void addressesThatAreNoneAreAnsweredWithAPage(String path, int status) throws Exception {
        Resident resident = resident().begin(JIANGWAN).go(path);
        assertThat(resident.status).isEqualTo(status);
        assertThat(resident.page).contains("</");
        assertThat(resident.go("/inquiry/answers").page).contains("姜湾社区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "TRUE", "true;drop", "none2", "\u0001", "9999999999"})
    void whatNobodyCanChooseIsAskedAgain(String value) throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question").answer("chineseNational", value);
        assertThat(resident.status).isEqualTo(422);
        assertThat(resident.page).contains("role=\"alert\"", "请选一项");
    }

    /** PostgreSQL has it in no text: it goes nowhere, neither from a field nor from a file. */
    @Test
    void theCharacterZeroIsRefused() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/question");
        assertThat(resident.answer("chineseNational", "tr\u0000ue").status).isEqualTo(400);
        assertThat(resident.page).contains("API-0006").doesNotContain("Exception");
        assertThat(resident.open("{\"format\": \"huji-inquiry-1\", \"situation\": {\"on\": \"2018-06-01\\u0000\"}}")
                        .status)
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"format\": \"huji-inquiry-1\"}",
                "{\"format\": \"huji-inquiry-1\", \"situation\": []}",
                "{\"format\": \"huji-inquiry-1\", \"situation\": {\"on\": 1}}",
                "{\"format\": \"huji-inquiry-1\", \"situation\": {\"on\": \"2018-06-01\", \"destination\": \"430281006001\","
                        + " \"applicant\": \"a\", \"persons\": {\"a\": {\"dwellings\": 5}}, \"kin\": [[1]]}}"
            })
    void aFileThatIsNoneIsRefusedWithReasons(String file) throws Exception {
        Resident resident = resident().begin(JIANGWAN).open(file);
        assertThat(resident.status).isEqualTo(422);
        assertThat(resident.page).contains("这个文件打不开", "role=\"alert\"");
        assertThat(resident.go("/inquiry/answers").page)
                .as("what was begun is still there")
                .contains("姜湾社区");
    }

    @Test
    void whatTheFileSaysOfThePagesMayBeNonsense() throws Exception {
        Resident resident = resident().open("""
                {"format": "huji-inquiry-1", "situation": {"on": "1999-01-01", "destination": "430281006001", "applicant": "a",
                 "persons": {"a": {}}}, "ages": [1], "unsure": {"a": 1}, "all": "x",
                 "asked": [1, {"about": "FACT"}, {"about": "RECORD", "subjects": ["a"], "list": "dwellings", "row": 7, "facts": ["use"]},
                   {"about": "FACT", "subjects": ["nobody"], "facts": ["bornOn"]}, {"about": "KIN"}, {"about": "LIST", "list": "x"}]}
                """);
        for (String path : List.of("/inquiry/answers", "/inquiry/question", "/inquiry/answer", "/inquiry/compare")) {
            assertThat(resident.go(path).status).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatWasDownloadedIsOpenedAgainAndSaysTheSame() throws Exception {
        Resident resident = resident().begin(JIANGWAN, "妻子 林秀兰", "儿子，12岁").go("/inquiry/question");
        resident.answer("chineseNational", "true").answer("militaryStatus", "unsure");
        String file = resident.go("/inquiry/file").page;
        Resident later = resident();
        later.open(file);
        assertThat(later.at).isEqualTo("/inquiry/answers");
        assertThat(later.go("/inquiry/file").page).isEqualTo(file);
        assertThat(later.go("/inquiry/question").at).isEqualTo(resident.go("/inquiry/question").at);
        assertThat(later.text("h1")).isEqualTo(resident.text("h1"));
    }

    // Names, and what is kept of them

    @Test
    void aNameFullOfMarkupStaysAName(CapturedOutput log) throws Exception {
        Resident resident = resident().begin(JIANGWAN, "妻子 " + CANARY, CANARY, "儿子，6岁");
        neverRuns(resident.page);
        resident.post("/inquiry/family", "who", CANARY, "relation", CANARY);
        neverRuns(resident.page);
        resident.post("/inquiry/family", "who", CANARY, "relation", "71").go("/inquiry/question");
        for (int questions = 0; resident.at.contains("/inquiry/question/") && questions < 40; questions++) {
            neverRuns(resident.page);
            String before = resident.page;
            resident.answer(fields(before, CANARY));
            assertThat(resident.status).isEqualTo(422);
            neverRuns(resident.page);
            String[] written = Pattern.compile("name=\"([^\"]+\\.(?:text|y|m|d))\"")
                    .matcher(before)
                    .results()
                    .flatMap(found -> List.of(found.group(1), CANARY).stream())
                    .toArray(String[]::new);
            resident.page = before;
            resident.answer(written);
            neverRuns(resident.page);
            resident.page = before;
            String[] some = fields(before, "unsure");
            resident.answer(some);
        }
        for (String path : List.of("/inquiry/answer", "/inquiry/answers", "/inquiry/compare", "/inquiry/family", "/")) {
            neverRuns(resident.go(path).page);
        }
        assertThat(resident.go("/inquiry/answers").page).contains("&lt;img src=Kanarie");
        String file = resident.go("/inquiry/file").page;
        Resident other = resident();
        other.open(file);
        neverRuns(other.page);
        neverRuns(other.go("/inquiry/answer").page);
        other.open(file.replace("\"kin\"", "\"" + CANARY.replace("\"", "\\\"") + "\""));
        assertThat(other.status).isEqualTo(422);
        neverRuns(other.page);
        assertThat(resident.addresses).allSatisfy(address -> assertThat(address).doesNotContain("Kanarie"));
        assertThat(log.getAll()).doesNotContain("Kanarie");
    }

    private static void neverRuns(String page) {
        assertThat(page).doesNotContain("<img src=Kanarie", "onerror=alert(1)>\"", "'&x");
    }

    @Test
    void nothingStaysInTheBrowserWhenItIsClosed() throws Exception {
        Resident resident = resident().begin(JIANGWAN, "妻子 林秀兰").go("/inquiry/answers");
        assertThat(resident.cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("huji", "XSRF-TOKEN");
        assertThat(resident.cookies.getCookieStore().getCookies()).allSatisfy(cookie -> {
            assertThat(cookie.getMaxAge()).as("of the session only").isEqualTo(-1);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getValue()).doesNotContain("林");
        });
        for (String path : List.of("/inquiry/family", "/inquiry/question/1", "/inquiry/answer", "/inquiry/file")) {
            assertThat(resident.go(path).cache).as(path).contains("no-store");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWithAPage() throws Exception {
        Resident resident = resident().begin(JIANGWAN).go("/inquiry/family");
        resident.page = "";
        resident.post("/inquiry/family", "who", "妻子");
        assertThat(resident.status).isEqualTo(403);
        assertThat(resident.page).contains("</html>");
        assertThat(resident.go("/inquiry/family").page).doesNotContain("妻子</strong>");
    }
}
