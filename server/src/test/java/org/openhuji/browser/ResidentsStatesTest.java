package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every other state of the residents' pages, each held against what every page must be, and kept as a picture. */
@BrowserTest
class ResidentsStatesTest {
    private static final int FIRST_PAGE = 100_000;

    /** Each screen by day and by night, each language on each screen. */
    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.dark().english(), Look.DESK.dark(), Look.DESK.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void beforeTheFirstQuestion(Look look, Visitor visitor) {
        Visit visit = visitor.open(look, "/inquiry/place?q=%E6%9D%A5%E9%BE%99%E9%97%A8");
        visit.looksRight("state-search");
        visit.go("/inquiry/place?q=qqqqqq").looksRight("state-search-none");
        visit.go("/inquiry/place/430281").looksRight("state-place-own");
        visit.go("/inquiry/place/610102").looksRight("state-place-superior");
        visit.go("/inquiry/place/430102001002").looksRight("state-place-none");
        visit.go("/inquiry/ended").looksRight("state-ended");
        new Respondent(visit).begins("430281");
        visit.looksRight("state-family-alone").expects(422);
        visit.page().locator("#who").fill("Sonja");
        visit.page().locator("form.add button").click();
        visit.page().locator("#who-error").waitFor();
        visit.looksRight("state-family-error");
        visit.go("/inquiry/question").looksRight("state-question-where");
        open(visit, "{}");
        visit.looksRight("state-unread");
        visit.go("/").looksRight("state-home-begun");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void questionsOfEveryShapeAndTheirErrors(Look look, Visitor visitor) {
        Visit visit = visitor.visit(look);
        Page page = visit.page();
        Respondent unsure =
                new Respondent(visit).begins("430281006001").with("妻子").with("儿子");
        page.locator(".actions a").click();
        page.locator("form.asking").waitFor();
        List<String> shapes = new ArrayList<>();
        for (int pages = 0; !page.url().contains("/inquiry/answer") && pages < 20; pages++) {
            String shape = String.valueOf(page.evaluate("""
                    () => [...new Set([...document.querySelectorAll('form.asking input:not([type=hidden])')]
                        .map(one => (one.closest('.date') ? 'date ' : one.closest('.other') ? 'place ' : one.closest('.record') ? 'record ' : '') + one.type))]
                        .sort().join()"""));
            if (!shapes.contains(shape)) {
                shapes.add(shape);
                if (page.locator("input[name=has][value=written]").count() > 0) {
                    page.locator("input[name=has][value=written]").check();
                }
                unsure.send();
                page.locator("form.asking .field p.error").first().waitFor();
                visit.looksRight("state-error-" + shapes.size());
            }
            if (page.locator("input[name=has]").count() > 0) {
                page.locator("input[name=has][value=unsure]").check();
            }
            for (var field : page.locator("form.asking fieldset.field").all()) {
                if (field.isVisible()) {
                    field.locator("input[value=unsure]").first().check();
                }
            }
            unsure.send();
        }
        assertThat(shapes).as("choices, places, records and days were seen").hasSizeGreaterThanOrEqualTo(4);
        visit.go("/inquiry/answer").looksRight("state-answer-unknown");
        visit.go("/inquiry/answers").looksRight("state-answers-unsure");
    }

    /** Su goes back after a divorce while a notice stands over the village: ZZ-9.7 is suspended, LL-3.2.7 is for a person. */
    @ParameterizedTest
    @MethodSource("looks")
    void answersOfOtherKinds(Look look, Visitor visitor) {
        Visit visit = visitor.visit(look);
        open(visit, """
                {"format": "huji-inquiry-1", "situation": {"on": "2018-06-01", "destination": "430281107208", "applicant": "苏映月",
                 "places": {"430281107208": {"requisitionNoticeFrom": "2018-03-01", "requisitionNoticeUntil": "2018-08-31"}},
                 "persons": {"苏映月": {"bornOn": "1986-01-30", "chineseNational": true, "militaryStatus": "NONE",
                   "hukouPlace": "430223119201", "maritalStatus": "40", "divorcedOn": "2014-04-20", "spouseJoinMovedOn": "2009-03-18",
                   "placeBeforeSpouseJoin": "430281107208", "coResidents": [], "actualResidencePlace": "430281107208",
                   "residedSince": "2016-05-02", "dwellings": [], "employments": [], "businesses": [],
                   "insurance": [{"scheme": "RESIDENT_MEDICAL", "since": "2017-01-01", "months": 17, "place": "430223"}], "studies": []}},
                 "kin": []}}
                """);
        visit.looksRight("state-opened");
        visit.go("/inquiry/answer").looksRight("state-answer-suspended");
        assertThat(visit.page().locator(".outcome").getAttribute("class")).contains("suspended");
        assertThat(visit.page().locator("main").innerText())
                .contains(look.language().getLanguage().equals("en") ? "1 September 2018" : "2018年9月1日");
        visit.go("/inquiry/compare").looksRight("state-compare");
    }

    /** Opens a file of before from the front page. */
    static void open(Visit visit, String file) {
        visit.go("/").expects(422);
        Page page = visit.page();
        page.locator("#file")
                .setInputFiles(new FilePayload("huji.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
        page.waitForURL(address -> address.contains("/inquiry/"));
    }

    /** On a slow line the first page is there soon: everything it fetches, as it travels. */
    @Test
    void theFirstPageIsSmall(Visitor visitor) {
        Visit visit = visitor.visit(Look.PHONE);
        List<Response> answers = new ArrayList<>();
        visit.page().onResponse(answers::add);
        visit.go("/").page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        int bytes = 0;
        // Asking for sizes lets events through: a late answer must not disturb the walk.
        for (Response answer : List.copyOf(answers)) {
            var sizes = answer.request().sizes();
            bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(5);
        assertThat(bytes).as("bytes of the first page").isBetween(10_000, FIRST_PAGE);
    }
}
