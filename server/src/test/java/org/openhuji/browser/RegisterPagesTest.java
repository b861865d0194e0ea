package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.duplicates.Duplicates;
import org.springframework.beans.factory.annotation.Autowired;

/** The register as an officer at a window works with it: found, read as of any day, corrected by two, printed, by keyboard. */
@BrowserTest
class RegisterPagesTest {
    private final Accounts accounts;
    private final Registration registration;
    private final Duplicates duplicates;

    @Autowired
    RegisterPagesTest(Accounts accounts, Registration registration, Duplicates duplicates) {
        this.accounts = accounts;
        this.registration = registration;
        this.duplicates = duplicates;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.dark(), Look.DESK.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPersonIsFoundByNumberAndRead(Look look, Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = atTheWindow(Role.WINDOW_OFFICER, look, visitor);
        find(visit, lins.number().digits());
        visit.looksRight("office-found");
        assertThat(text(visit)).contains("林水生").doesNotContain(lins.number().digits());
        assertThat(visit.page().url())
                .as("what was typed is not in the address")
                .doesNotContain("9902");
        visit.keys().press("Enter");
        visit.page().waitForURL("**/office/persons/*");
        assertThat(text(visit))
                .contains("林秀兰", "林小舟", "林小雨")
                .doesNotContain(lins.number().digits());
        visit.looksRight("office-person");
        visit.page().locator("dd form button").first().click();
        visit.page().waitForCondition(() -> text(visit).contains(lins.number().digits()));
    }

    @Test
    void aHouseholdIsReadAsOfAPastDay(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = atTheWindow(Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/households/" + lins.household());
        assertThat(text(visit)).contains("林小雨").doesNotContain("不是今天");
        visit.looksRight("office-household");
        visit.keys().press("F4");
        visit.page().locator("input[name=on]").fill("2018-04-01");
        visit.keys().press("Enter");
        visit.page().waitForURL("**on=2018-04-01**");
        assertThat(text(visit)).contains("2018-04-01 这一天，不是今天", "林小舟");
        assertThat(visit.page().locator("[data-rows] tr").count()).isEqualTo(3);
        visit.looksRight("office-household-past");
        visit.page().locator(".as-of a").click();
        visit.page().waitForCondition(() -> !text(visit).contains("不是今天"));
        visit.page().locator("dd a").first().click();
        visit.page().waitForURL("**/office/addresses/*");
        visit.looksRight("office-address");
    }

    @Test
    void aCorrectionTakesAnotherOfficer(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit first = atTheWindow(Role.WINDOW_OFFICER, Look.DESK, visitor);
        first.go("/office/persons/" + lins.mother());
        first.keys().press("F8");
        first.page().waitForURL("**/correction");
        first.page().locator("#item").selectOption("NAME");
        first.page().locator("#value").fill("林秀岚");
        first.page().locator("#reason").fill("出生证载明，录入时写错");
        first.keys().press("F8");
        first.page().waitForCondition(() -> text(first).contains("登记后会变成这样"));
        first.keyboardAtNext();
        first.looksRight("office-correction");
        first.keys().press("Enter");
        first.page().waitForURL("**/office/proposals/*");
        assertThat(text(first)).contains("这是您提交的");
        assertThat(first.page().locator("form[action*=confirm]").count()).isZero();
        String address = first.page().url();

        Visit second = atTheWindow(Role.APPROVER, Look.DESK, visitor);
        second.keys().press("Alt+j");
        second.page().waitForURL("**/office/proposals");
        second.looksRight("office-proposals");
        second.go(address.substring(address.indexOf("/office")));
        second.looksRight("office-proposal");
        second.page().locator("form[action*=confirm] button").focus();
        second.keys().press("Enter");
        second.page().waitForCondition(() -> text(second).contains("已确认"));
        second.go("/office/persons/" + lins.mother());
        assertThat(text(second)).contains("林秀岚", "更正登记");
    }

    @Test
    void anotherHeadIsShownBeforeItIsRecorded(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = atTheWindow(Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/households/" + lins.household());
        visit.keys().press("F8");
        visit.page().waitForURL("**/head");
        visit.page().locator("input[name=head][value='" + lins.mother() + "']").check();
        visit.page().locator("#eventOn").fill("2018-05-20");
        visit.keys().press("F8");
        visit.page().waitForCondition(() -> text(visit).contains("登记后会变成这样"));
        visit.keyboardAtNext();
        visit.looksRight("office-head");
        visit.keys().press("Enter");
        visit.page().waitForURL("**done=head**");
        assertThat(text(visit)).contains("已登记");
        assertThat(visit.page().locator("dl.facts dd").first().innerText()).isEqualTo("林秀兰");
    }

    @Test
    void theFormIsPrintedWithACodeThatTellsItGenuine(Visitor visitor) throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = atTheWindow(Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/persons/" + lins.father());
        Download form = visit.page().waitForDownload(() -> visit.keys().press("F9"));
        assertThat(form.suggestedFilename()).startsWith("resident-form-").doesNotContain("林");
        assertThat(new String(Files.readAllBytes(form.path()), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Download page = visit.page().waitForDownload(() -> visit.keys().press("Alt+p"));
        assertThat(page.suggestedFilename()).startsWith("booklet-member-");
        String code = form.suggestedFilename().replaceAll("resident-form-|\\.pdf", "");
        visit.go("/verify/" + code);
        assertThat(text(visit)).contains("林");
    }

    @Test
    void twoRecordsAreHeldSideBySide(Visitor visitor) {
        PersonId one = OfficeTown.alone(registration, "周文竹", "2", "1991-01-09");
        PersonId other = OfficeTown.alone(registration, "周文竹", "2", "1991-01-09");
        duplicates.find(List.of(one, other));
        PersonId left = one.compareTo(other) < 0 ? one : other;
        PersonId right = left == one ? other : one;
        Visit visit = atTheWindow(Role.APPROVER, Look.DESK, visitor);
        visit.keys().press("Alt+k");
        visit.page().waitForURL("**/office/duplicates");
        visit.looksRight("office-duplicates");
        visit.go("/office/duplicates/" + left + "/" + right);
        visit.looksRight("office-duplicate");
        visit.keys().press("F8");
        visit.page().locator("#reason").fill("两人同时到窗口，各有出生证");
        visit.keys().press("Enter");
        visit.page().waitForURL("**/office/duplicates");
        visit.go("/office/duplicates/" + left + "/" + right);
        assertThat(text(visit)).contains("已经审核过");
    }

    @Test
    void withoutScriptsEverythingIsThere(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = atTheWindow(Role.WINDOW_OFFICER, Look.PHONE.withoutScripts(), visitor);
        visit.page().locator("#q").fill(lins.number().digits());
        visit.page().locator("[role=search] button").click();
        visit.page().locator("tbody a").first().click();
        visit.looksRight("office-person");
    }

    private Visit atTheWindow(Role role, Look look, Visitor visitor) {
        return Counter.open(accounts, role, look, visitor);
    }

    private static void find(Visit visit, String typed) {
        visit.keys().press("F2");
        visit.page().keyboard().type(typed);
        visit.keys().press("Enter");
        visit.page().locator("[data-rows] a").first().waitFor();
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }
}
