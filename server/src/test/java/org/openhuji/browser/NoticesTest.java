package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with one fault each: the harness notices it. */
@BrowserTest
class NoticesTest {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src *";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style='color:red'>x</p>              | console: ",
                "<script>alert(1)</script>               | console: ",
                "<img src='http://example.org/a.png'>    | another origin: http://example.org/a.png",
                "<img src='/no-such-picture.png'>        | 404: ",
                "<script src='/fails.js'></script>       | script: "
            })
    void whatTheBrowserReports(String fault, String notice, Visitor visitor) {
        Visit visit = open(visitor, Look.DESK, fault);
        visit.page().waitForLoadState();
        assertThat(visit.faults()).anyMatch(line -> line.startsWith(notice.strip()));
        visit.faults().clear();
    }

    @Test
    void aPageWithoutFaultIsLeftAlone(Visitor visitor) {
        Visit visit = open(visitor, Look.PHONE, "").looksRight("notices-plain");
        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, ON", "DESK, ON", "PHONE, OFF"})
    void whatAxeFindsAndWhatIsTooWide(Look.Screen screen, Look.Scripts scripts, Visitor visitor) {
        Look look = (screen == Look.Screen.PHONE ? Look.PHONE : Look.DESK).with(scripts);
        Visit visit = open(visitor, look, "<img src='/icon.svg' width='2000' height='10'>");
        assertThatThrownBy(() -> visit.looksRight("notices-faulty"))
                .hasMessageContaining("image-alt")
                .hasMessageContaining("the page is")
                .hasMessageContaining("too wide: <img");
    }

    @Test
    void aFocusThatCannotBeSeen(Visitor visitor) {
        Visit visit = open(visitor, Look.DESK, "<a href='/' class='hidden-focus'>x</a>");
        assertThatThrownBy(() -> visit.keys().walk()).hasMessageContaining("with and without focus");
    }

    @Test
    void aSkipLinkThatLeadsNowhere(Visitor visitor) {
        Visit visit = open(visitor, Look.DESK, "<a href='#nowhere'>skip</a>");
        assertThatThrownBy(() -> visit.keys().skipLinkWorks()).hasMessageContaining("main part");
    }

    private static Visit open(Visitor visitor, Look look, String fault) {
        Visit visit = visitor.visit(look);
        String page = """
                <!DOCTYPE html><html lang="en"><head><title>t</title><link rel="icon" href="/icon.svg">
                <link rel="stylesheet" href="/test.css"></head><body>%s<main><h1>h</h1></main></body></html>
                """.formatted(fault);
        visit.page().route("**/test", route -> fulfill(route, "text/html; charset=utf-8", page));
        visit.page().route("**/fails.js", route -> fulfill(route, "text/javascript", "throw new Error('broken')"));
        visit.page().route("**/test.css", route -> fulfill(route, "text/css", ".hidden-focus:focus { outline: none }"));
        return visit.go("/test");
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type)
                .setHeaders(Map.of("Content-Security-Policy", POLICY))
                .setBody(body));
    }
}
