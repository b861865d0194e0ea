package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.Server;
import org.springframework.beans.factory.annotation.Autowired;

/** Families go all the way through, from the place to the answer. What they are told is worked out from the documents. */
@BrowserTest
class WayThroughTest {
    private static final String JIANGWAN = "430281006001";

    private final Server server;

    @Autowired
    WayThroughTest(Server server) {
        this.server = server;
    }

    static List<Look> twoLooks() {
        return List.of(Look.PHONE.dark(), Look.DESK);
    }

    static List<Look> bothScreens() {
        return List.of(Look.PHONE, Look.DESK.dark());
    }

    static List<Look> inEnglish() {
        return bothScreens().stream().map(Look::english).toList();
    }

    static List<Look> withoutScripts() {
        return Stream.of(Look.PHONE, Look.DESK).map(Look::withoutScripts).toList();
    }

    /** Lin rents a home in Jiangwan and lives there with wife, son and brother; all are registered in Chaling. */
    private static Respondent lin(Visit visit) {
        return new Respondent(visit)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("hukouPlace", "place:界首镇=430224101")
                .knows("dwellings", "yes")
                .knows("place", "place:姜湾社区=" + JIANGWAN)
                .knows("tenure", "LEASED")
                .knows("use", "RESIDENTIAL")
                .knows("maritalStatus", "10")
                .knows("coResidents", "all");
    }

    /** LL-3.1.5: a rented home is enough; spouse and child come along, a brother is in no list. */
    @ParameterizedTest
    @MethodSource("twoLooks")
    void aRentedHomeIsEnoughForTheLins(Look look, Visitor visitor) throws Exception {
        Visit visit = visitor.visit(look);
        Respondent lin = lin(visit);
        lin.begins(JIANGWAN).with("妻子 林秀兰").with("儿子，6岁").with("弟弟 林立");
        visit.looksRight("eligible-family");
        lin.answers("eligible");
        visit.looksRight("eligible-answer");
        Page page = visit.page();
        assertThat(page.locator(".outcome h1").innerText()).isEqualTo("可以落户。");
        String ground = page.locator("[id='LL-3.1.5']").innerText();
        assertThat(ground)
                .contains("醴政发〔2017〕6号", "林秀兰 ✓ 可以一起迁", "儿子 ✓ 可以一起迁", "林立 ✗ 不能随迁", "自己的住址", "住所证明", "派出所")
                .contains("租期");
        page.locator("[id='LL-3.1.5'] .cite a").click();
        page.waitForURL("**/policies/liling/LL-3.1.5*");
        visit.go("/inquiry/answers").looksRight("eligible-answers");
        assertThat(page.locator(".given").innerText()).contains("茶陵县 界首镇", "租赁", "姜湾社区");
        assertThat(lin.asked()).as("nothing is asked twice").doesNotHaveDuplicates();
        visit.go("/inquiry/compare").looksRight("eligible-compare");
        assertThat(page.locator(".elsewhere").count()).isGreaterThanOrEqualTo(6);
        assertThat(page.locator(".elsewhere").first().innerText()).contains("您问的地方", "可以落户");
        if (look.screen() == Look.Screen.DESK) {
            sameByApi(visit, List.of("LL-3.1.5", "ZZ-4.1"));
            prints(visit);
        }
    }

    /** What is downloaded, sent to the API as it is, is answered alike. */
    private void sameByApi(Visit visit, List<String> open) throws Exception {
        visit.go("/inquiry/answer");
        List<String> shown = visit.page().locator("article.ground.met[id]").all().stream()
                .map(ground -> String.valueOf(ground.getAttribute("id")))
                .toList();
        assertThat(shown).isEqualTo(open);
        Path file = visit.page()
                .waitForDownload(() -> visit.page().locator("a[download]").click())
                .path();
        Object situation = java.util.Objects.requireNonNull(
                org.openhuji.web.Files.situation(Files.readString(file, StandardCharsets.UTF_8)));
        assertThat(org.openhuji.web.Files.open(server.post("/api/assessments", String.valueOf(situation))))
                .isEqualTo(open);
    }

    private static void prints(Visit visit) throws Exception {
        visit.go("/inquiry/answer");
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("section.no-print").isVisible()).isFalse();
        assertThat(page.locator("header nav").first().isVisible()).isFalse();
        assertThat(page.locator("[id='LL-3.1.5'] .papers").isVisible()).isTrue();
        assertThat(page.locator(".rights").isVisible()).isTrue();
        Path paper = Path.of("target", "screenshots", "eligible-answer.pdf");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(paper));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
    }

    /**
     * ZZ-9.7 asks three years since a divorce of 2015-09-15, and insurance of any kind; article 2 of order 663 asks half a
     * year of residence and a lawful stable dwelling. Asked on 2018-06-01, with the questions alone.
     */
    @ParameterizedTest
    @MethodSource("bothScreens")
    void aReturnAfterDivorceOnlyHasToWaitAndAPermitIsOpen(Look look, Visitor visitor) {
        Visit visit = visitor.visit(look);
        Respondent yu = new Respondent(visit)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("hukouPlace", "place:桃花村=430281126219")
                .knows("maritalStatus", "40")
                .knows("divorcedOn", "date:2015-09-15")
                .knows("spouseJoinMovedOn", "date:2008-06-10")
                .knows("placeBeforeSpouseJoin", "place:酒仙湖村=430223102223")
                .knows("actualResidencePlace", "place:酒仙湖村=430223102223")
                .knows("residedSince", "date:2017-06-01")
                .knows("dwellings", "yes")
                .knows("place", "place:酒仙湖村=430223102223")
                .knows("tenure", "LEASED")
                .knows("use", "RESIDENTIAL")
                .knows("insurance", "yes")
                .knows("since", "date:2016-01-01");
        yu.begins("430223102223").answers("wait");
        assertThat(yu.asked())
                .doesNotHaveDuplicates()
                .containsSubsequence("您是哪一天离婚的？", "您从哪一天起一直住在现在住的地方？", "户口迁到配偶那里以前，您的户口在哪里？");
        visit.looksRight("wait-answer");
        Page page = visit.page();
        assertThat(page.locator(".outcome").innerText()).contains("目前还不能落户", "到 2018年9月15日 就可以落户", "现在就可以先办居住证");
        assertThat(page.locator("figure.line").innerText()).contains("2018年6月1日", "2018年9月15日");
        assertThat(page.locator("figure.line circle").count()).isEqualTo(2);
    }

    /** LL-3.1.5 and ZZ-4.1 leave a borrowed home to a person. */
    @ParameterizedTest
    @MethodSource("bothScreens")
    void aBorrowedHomeIsForAPersonToDecide(Look look, Visitor visitor) {
        Visit visit = visitor.visit(look);
        lin(visit).knows("tenure", "BORROWED").begins(JIANGWAN).answers("");
        visit.looksRight("person-answer");
        Page page = visit.page();
        assertThat(page.locator(".outcome").getAttribute("class")).contains("review");
        assertThat(page.locator("section[aria-labelledby=person]").innerText()).contains("三(一)5", "第4项1");
    }

    @ParameterizedTest
    @MethodSource("inEnglish")
    void theSameInEnglish(Look look, Visitor visitor) {
        Visit visit = visitor.visit(look);
        Respondent lin = lin(visit)
                .begins(JIANGWAN)
                .with("my wife")
                .with("our son Zhou, 6")
                .with("younger brother Li");
        visit.looksRight("english-family");
        lin.answers(look.screen() == Look.Screen.PHONE ? "english" : "");
        visit.looksRight("english-answer");
        String ground = visit.page().locator("[id='LL-3.1.5']").innerText();
        assertThat(visit.page().locator(".outcome h1").innerText()).isEqualTo("Registration is possible.");
        assertThat(ground).contains("wife ✓ may come along", "child Zhou ✓ may come along", "Li ✗ may not come along");
        assertThat(lin.asked()).allSatisfy(heading -> assertThat(heading).doesNotContainPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @MethodSource("withoutScripts")
    void theSameWithoutScripts(Look look, Visitor visitor) {
        Visit visit = visitor.open(look, "/");
        Page page = visit.page();
        page.locator("#q").fill("姜湾");
        page.locator("form.search button").click();
        page.waitForLoadState();
        assertThat(page.url()).contains("/inquiry/place?q=");
        assertThat(page.locator("#found a").first().innerText()).contains("姜湾社区", "醴陵市", "有当地文件");
        Respondent lin = lin(visit).begins(JIANGWAN).with("妻子 林秀兰").with("儿子，6岁");
        lin.answers(look.screen() == Look.Screen.PHONE ? "noscript" : "");
        visit.looksRight("noscript-answer");
        assertThat(page.locator(".outcome h1").innerText()).isEqualTo("可以落户。");
    }

    /** By keys alone: the skip link, the search as one types, radio buttons by arrows, sending by Enter. */
    @ParameterizedTest
    @MethodSource("bothScreens")
    void byTheKeyboardAlone(Look look, Visitor visitor) {
        Visit visit = visitor.open(look, "/");
        Page page = visit.page();
        Keys keys = visit.keys();
        keys.to("input q").type("姜湾");
        page.locator("#found a").first().waitFor();
        assertThat(keys.focused())
                .as("the field keeps the focus while places are found")
                .startsWith("input");
        keys.to("a 姜湾社区").focusIsVisible().press("Enter");
        page.waitForURL("**/inquiry/place/" + JIANGWAN + "*");
        keys.to("button 就到姜湾社区").focusIsVisible().press("Enter");
        page.waitForURL("**/inquiry/family*");
        keys.to("input who").type("妻子").press("Enter");
        page.locator(".members li").nth(1).waitFor();
        assertThat(keys.focused()).as("ready for the next one").startsWith("input who");
        keys.to("button 去掉妻子").press("Enter");
        page.locator(".members li")
                .nth(1)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        keys.to("a 只有我自己").focusIsVisible().press("Enter");
        page.waitForURL("**/inquiry/question/1*");
        for (int number = 1; number <= 4; number++) {
            keys.to("input");
            String first = keys.focused();
            keys.focusIsVisible().press("Space");
            for (int down = 0; down < 4 && !keys.onUnsure(); down++) {
                keys.press("ArrowDown");
            }
            assertThat(keys.onUnsure())
                    .as("arrows lead from " + first + " to “I don't know”")
                    .isTrue();
            keys.to("button").focusIsVisible().press("Enter");
            page.waitForURL("**/inquiry/question/" + (number + 1) + "*");
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling')");
            assertThat(keys.focused())
                    .as("after a question focus stands on the next one")
                    .startsWith("h1 ");
        }
        visit.go("/inquiry/answer");
        keys.walk();
    }

    /** What is not answered is said beside the question; the focus goes there, and what was right stays. */
    @Test
    void aFormSentEmptySaysWhatIsMissing(Visitor visitor) {
        Visit visit = visitor.visit(Look.PHONE);
        Page page = visit.page();
        Respondent lin = lin(visit);
        lin.begins(JIANGWAN);
        page.locator(".actions a").click();
        page.waitForURL("**/inquiry/question/1*");
        lin.send();
        visit.looksRight("error-empty");
        assertThat(visit.keys().focused()).startsWith("div").contains("还有地方要补");
        page.locator("[role=alert] a").click();
        assertThat(page.url()).contains("#field-");
    }
}
