package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.LongAgo;
import org.openhuji.casework.SettlingCases;
import org.openhuji.casework.review.Sampling;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** An approver looks again at what others decided, by the keyboard too; nobody else does. */
@BrowserTest
class ReviewPagesTest {
    private final Casework casework;
    private final Chronicle chronicle;
    private final Accounts accounts;
    private final Sampling sampling;
    private final Flyway flyway;

    @Autowired
    ReviewPagesTest(Casework casework, Chronicle chronicle, Accounts accounts, Sampling sampling, Flyway flyway) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.accounts = accounts;
        this.sampling = sampling;
        this.flyway = flyway;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DESK.dark(), Look.PHONE, Look.PHONE.dark(), Look.PHONE.english());
    }

    /** Refused by the county, in a month that is over: the one decision of its month, and so drawn. */
    private CaseFile drawn() {
        LocalDate day = LongAgo.day();
        CaseFile refused = LongAgo.decided(flyway, SettlingCases.refused(casework, chronicle), day);
        sampling.round(day.plusMonths(1));
        return refused;
    }

    private Visit approver(Look look, Visitor visitor) {
        return Counter.open(accounts, Role.APPROVER, look, visitor);
    }

    private static String page(CaseFile file) {
        return "/office/reviews/" + file.id() + "/" + file.version();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWasDrawnIsLookedAtOnOnePageAndAFindingStandsOnTheListAndOnTheCase(Look look, Visitor visitor) {
        CaseFile file = drawn();
        Visit visit = approver(look, visitor);
        visit.go("/office/reviews");
        visit.page().locator("a[href*='" + page(file) + "']").click();
        visit.page().waitForURL("**" + page(file) + "*");
        visit.looksRight("office-review");
        visit.page().locator("#words").fill("拒绝所依据的事实没有核实：\n登记簿里有可投靠的亲属");
        visit.page().locator("button[value=FINDING]").click();
        visit.page().waitForURL("**/office/reviews?*");
        visit.page().locator("details summary").last().click();
        visit.looksRight("office-reviews");
        visit.page().locator("tr:has-text('" + file.reference() + "') a").click();
        visit.page().waitForURL("**/office/cases/" + file.id() + "*");
        assertThat(visit.page().locator("section[aria-labelledby=reviewed]").innerText())
                .contains("登记簿里有可投靠的亲属");
        visit.looksRight("office-case-reviewed");
        visit.page().locator("section[aria-labelledby=reviewed] button").click();
        visit.page()
                .waitForCondition(() -> visit.page()
                                .locator("section[aria-labelledby=reviewed] form")
                                .count()
                        == 0);
        visit.go("/office/reviews");
        assertThat(visit.page()
                        .locator("section[aria-labelledby=findings-of] tr:has-text('" + file.reference()
                                + "') .state.good")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theKeyboardSaysInOrderAndAFindingWithoutWordsIsSentBack(Visitor visitor) {
        CaseFile file = drawn();
        Visit visit = approver(Look.DESK, visitor).expects(422);
        visit.go(page(file));
        assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("words");
        visit.page().keyboard().press("F8");
        visit.page().locator("p[role=alert]").waitFor();
        visit.page().keyboard().press("F9");
        visit.page().waitForURL("**/office/reviews?*");
        visit.go(page(file));
        assertThat(Counter.text(visit)).contains("没有问题");
        assertThat(visit.page().locator("#words").count()).isZero();
    }

    @Test
    void whoDoesNotDecideCasesIsNotLetInAndNothingButAnAnswerIsTaken(Visitor visitor) {
        CaseFile file = drawn();
        for (Role role : List.of(Role.WINDOW_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR)) {
            String login = Officers.named(accounts, "review." + UUID.randomUUID(), role, "430281")
                    .login();
            Visit visit = Counter.signedIn(login, Look.DESK, visitor);
            for (String path : List.of("/office/reviews", page(file))) {
                assertThat(visit.page().request().get(path).status())
                        .as("%s %s", role, path)
                        .isEqualTo(403);
            }
        }
        Visit elsewhere = Counter.open(accounts, Role.APPROVER, "530302", Look.DESK, visitor);
        Visit here = approver(Look.DESK, visitor);
        assertThat(elsewhere.page().request().get(page(file)).status()).isEqualTo(404);
        for (String path : List.of("/0", "/-1", "/x", "/99999999999", "/1%00")) {
            assertThat(here.page()
                            .request()
                            .get("/office/reviews/" + file.id() + path)
                            .status())
                    .as(path)
                    .isIn(400, 404);
        }
    }
}
