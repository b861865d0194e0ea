package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are there whatever the server is for: the front page, the list of problems, an address that is none. */
@BrowserTest
class FramePagesTest {
    static List<Look> looks() {
        return Look.inBothLanguages();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFrontPage(Look look, Visitor visitor) {
        visitor.open(look, "/").looksRight("home");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theListOfProblems(Look look, Visitor visitor) {
        visitor.open(look, "/problems").looksRight("problems");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aboutTheSystem(Look look, Visitor visitor) {
        visitor.open(look, "/about").looksRight("about");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anAddressThatIsNone(Look look, Visitor visitor) {
        visitor.visit(look).go("/nowhere", 404).looksRight("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems"})
    void theyDoWithoutScripts(String path, Visitor visitor) {
        Visit visit = visitor.open(Look.PHONE.withoutScripts(), path);
        visit.looksRight(path.equals("/") ? "home" : "problems");
        assertThat(visit.page().locator("h1").innerText()).isNotBlank();
    }

    @Test
    void theSwitchLeadsToTheOtherLanguageAndBack(Visitor visitor) {
        Visit visit = visitor.open(Look.DESK, "/");
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        visit.page().locator("a[hreflang=en]").first().click();
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        visit.page().locator("a[hreflang=zh-CN]").first().click();
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems"})
    void theSkipLinkLeadsToTheMainPart(String path, Visitor visitor) {
        visitor.open(Look.PHONE, path).keys().skipLinkWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems"})
    void theKeyboardReachesEverythingAndShowsWhereItIs(String path, Visitor visitor) {
        Visit visit = visitor.open(Look.DESK, path);
        int links = visit.page().locator("a[href]:visible").count();
        assertThat(visit.keys().walk()).hasSizeGreaterThanOrEqualTo(links);
    }
}
