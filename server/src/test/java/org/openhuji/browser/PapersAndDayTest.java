package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers from the page of a case, many in one run, blanks by their numbers, and the day closed by one and taken over by another. */
@BrowserTest
class PapersAndDayTest {
    private final Accounts accounts;
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    PapersAndDayTest(Accounts accounts, Casework casework, Chronicle chronicle) {
        this.accounts = accounts;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    /** On what it is looked at. */
    enum Screen {
        DESK,
        PHONE;

        Look look() {
            return this == DESK ? Look.DESK : Look.PHONE.english().dark();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPaperIsPrintedOnceAndAgainWithAReasonOnly(Screen screen, Visitor visitor) {
        CaseFile file = SettlingCases.approved(casework, chronicle);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, screen.look(), visitor);
        visit.go("/office/cases/" + file.id());
        String form = "form[action$='/papers/APPROVAL']";
        Download first = visit.page()
                .waitForDownload(() -> visit.page().locator(form + " button").click());
        String code = first.suggestedFilename().replaceAll("approval-|\\.pdf", "");
        visit.go("/office/cases/" + file.id());
        assertThat(visit.page()
                        .locator(form + " a[href='/verify/" + code + "']")
                        .count())
                .isOne();
        visit.looksRight("office-case-papers");
        visit.expects(422);
        visit.page().locator(form + " button").click();
        visit.page().waitForCondition(() -> visit.page().locator("#refused").count() == 1);
        visit.page().locator(form + " select").selectOption("DAMAGED");
        Download again = visit.page()
                .waitForDownload(() -> visit.page().locator(form + " button").click());
        assertThat(again.suggestedFilename()).isNotEqualTo(first.suggestedFilename());
        visit.go("/verify/" + code);
        assertThat(text(visit)).contains(screen == Screen.DESK ? "已作废" : "damaged");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whoAppliedFetchesTheDecisionFromHome(Screen screen, Visitor visitor) {
        CaseFile file = SettlingCases.approved(casework, chronicle);
        String code = SettlingCases.code(casework, file);
        Visit home = visitor.open(screen.look(), "/cases");
        home.page().locator("#reference").fill(file.reference());
        home.page().locator("#code").fill(code);
        home.page().locator("main form button").click();
        home.page().locator("form[action$='/papers/APPROVAL']").waitFor();
        home.looksRight("case-papers");
        Download first = home.page()
                .waitForDownload(() -> home.page()
                        .locator("form[action$='/papers/APPROVAL'] button")
                        .click());
        Download second = home.page()
                .waitForDownload(() -> home.page()
                        .locator("form[action$='/papers/APPROVAL'] button")
                        .click());
        assertThat(first.suggestedFilename()).startsWith("paper-").isEqualTo(second.suggestedFilename());
    }

    @Test
    void severalCasesArePrintedInOneRunThatWaitsForItsConfirmation(Visitor visitor) {
        CaseFile one = SettlingCases.approved(casework, chronicle);
        CaseFile two = SettlingCases.approved(casework, chronicle);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/cases");
        visit.looksRight("office-cases-printable");
        for (CaseFile file : java.util.List.of(one, two)) {
            visit.page().locator("input[name=case][value='" + file.id() + "']").check();
        }
        visit.keys().press("F9");
        visit.page().waitForURL("**/office/print/*");
        assertThat(text(visit)).contains(one.reference(), two.reference(), "准予办理决定书", "待确认");
        visit.looksRight("office-run");
        Download first = visit.page().waitForDownload(() -> visit.keys().press("F8"));
        assertThat(first.suggestedFilename()).startsWith("run-");
        visit.go("/office/print");
        assertThat(text(visit)).as("a jam loses nothing").contains(one.reference());
        Visit phone = Counter.open(accounts, Role.WINDOW_OFFICER, Look.PHONE, visitor);
        phone.go("/office/print").looksRight("office-runs-none");
        visit.keys().press("F9");
        visit.page().waitForURL("**done=printed**");
        assertThat(text(visit)).contains("已记为打印完毕").doesNotContain(one.reference());
        visit.go("/office/cases");
        assertThat(visit.page()
                        .locator("input[name=case][value='" + one.id() + "']")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anEndedCaseHasItsCoverItsBarCodesAndItsFilingSlip(Screen screen, Visitor visitor) {
        CaseFile file = SettlingCases.registered(casework, chronicle);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, screen.look(), visitor);
        visit.go("/office/cases/" + file.id());
        Download slip = visit.page()
                .waitForDownload(() -> visit.page()
                        .locator("form[action$='/papers/FILING_SLIP'] button")
                        .click());
        assertThat(slip.suggestedFilename()).startsWith("filing-slip-");
        visit.go("/office/cases/" + file.id());
        visit.page().locator("section[aria-labelledby=issued] summary").click();
        visit.page().locator("#pages-0").fill("3");
        visit.looksRight("office-case-archive");
        Download cover = visit.page()
                .waitForDownload(() -> visit.page()
                        .locator("form[action$='/file/COVER'] button")
                        .first()
                        .click());
        Download bars = visit.page()
                .waitForDownload(() ->
                        visit.page().locator("button[formaction$='/file/BARS']").click());
        assertThat(cover.suggestedFilename()).matches("cover-D430281006-2018-01-\\d{4}\\.pdf");
        assertThat(bars.suggestedFilename()).isEqualTo(cover.suggestedFilename().replace("cover", "bars"));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDayWithAGapStaysOpenUntilTheGapIsExplainedAndAnotherTakesItOver(Screen screen, Visitor visitor) {
        String front = "W" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT) + "-";
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, screen.look(), visitor);
        visit.go("/office/blanks");
        visit.page().locator("#in-kind").selectOption("MIGRATION_CERTIFICATE");
        visit.page().locator("#in-first").fill(front + "001");
        visit.page().locator("#in-last").fill(front + "020");
        visit.page().locator("form[action*='/receive'] button").click();
        visit.page().waitForURL("**done=entered**");
        for (String number : java.util.List.of("001", "003")) {
            visit.go("/office/blanks");
            visit.page().locator("#issue-kind").selectOption("MIGRATION_CERTIFICATE");
            visit.page().locator("#issue-number").fill(front + number);
            visit.page().locator("form[action*='/issue'] button").click();
            visit.page().waitForURL("**done=entered**");
        }
        assertThat(text(visit)).contains(front + "002");
        visit.looksRight("office-blanks");
        SettlingCases.approved(casework, chronicle);
        visit.go("/office/day");
        assertThat(visit.page().locator("#unprinted").innerText())
                .as("an approved case waits")
                .isNotEqualTo("0");
        assertThat(visit.page().locator("#open").innerText()).isNotEqualTo("0");
        visit.expects(422);
        visit.keys().press("F8");
        visit.page().waitForCondition(() -> visit.page().locator("[role=alert]").count() == 1);
        assertThat(visit.page().locator("[role=alert]").innerText()).contains(front + "002");
        visit.looksRight("office-day-gap");
        visit.go("/office/blanks");
        visit.page().locator("#up-kind").selectOption("MIGRATION_CERTIFICATE");
        visit.page().locator("#up-number").fill(front + "002");
        visit.page().locator("#up-reason").fill("卡纸");
        visit.page().locator("form[action*='/give-up'] button").click();
        visit.page().waitForURL("**done=entered**");
        visit.go("/office/day");
        visit.keys().press("F8");
        visit.page().waitForURL("**/office/day?day=**");
        visit.page().locator("main .state.good").first().waitFor();
        Download sheet = visit.page().waitForDownload(() -> visit.keys().press("F9"));
        assertThat(sheet.suggestedFilename()).isEqualTo("day-2018-06-01.pdf");
        Visit second = Counter.open(accounts, Role.WINDOW_OFFICER, screen.look(), visitor);
        second.go("/office/day");
        second.looksRight("office-day-waiting");
        int before = second.page().locator("form[action$='/confirm']").count();
        second.page().locator("form[action$='/confirm'] button").last().click();
        second.page()
                .waitForCondition(
                        () -> second.page().locator("form[action$='/confirm']").count() < before);
        second.go("/office/day?month=2018-05&span=YEAR&basis=RECORDING");
        second.looksRight("office-day-balance");
        Download balance = second.page()
                .waitForDownload(() ->
                        second.page().locator("form[action$='/balance'] button").click());
        assertThat(balance.suggestedFilename()).isEqualTo("balance-2018-01-01.pdf");
    }
}
