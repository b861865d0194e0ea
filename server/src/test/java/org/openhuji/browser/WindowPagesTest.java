package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.web.office.window.Folk;
import org.springframework.beans.factory.annotation.Autowired;

/** The window in a browser: a birth by the keyboard alone, a death, and what stands on the pages when something is wrong. */
@BrowserTest
class WindowPagesTest {
    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;

    @Autowired
    WindowPagesTest(Accounts accounts, Registration registration, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE, Look.PHONE.english(), Look.DESK.dark());
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    private static void at(Visit visit, String id) {
        visit.page().waitForCondition(() -> id.equals(visit.page().evaluate("() => document.activeElement.id")));
    }

    /** Keys of the functions, Enter, Tab and the space bar: an input method swallows none of them. */
    @Test
    void aBirthIsRegisteredByTheKeyboardAloneInUnderTwoMinutes(Visitor visitor) {
        Folk.Family family = Folk.family(registration);
        String given = Folk.given();
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        long began = System.nanoTime();
        visit.keys().press("Alt+KeyN");
        visit.page().waitForURL("**/office/window*");
        at(visit, "matter");
        visit.keys().type("csdj").press("Enter");
        visit.page().waitForURL("**/office/window/birth*");
        at(visit, "parent");
        visit.keys().type(family.mother().card()).press("Enter");
        at(visit, "name");
        assertThat(text(visit)).contains(family.mother().name(), family.father().name(), "随父姓或母姓");
        visit.page().keyboard().insertText("窦" + given);
        visit.keys().press("Enter");
        at(visit, "sex");
        visit.keys().type("2").press("Enter");
        at(visit, "born");
        visit.keys().type("20180520").press("Enter");
        at(visit, "outcome-birth-certificate-0");
        visit.keys().press("Space").press("Tab").type("C2018052000017").press("Enter");
        at(visit, "paper-birth-certificate");
        visit.keys().press("Space").press("Tab");
        at(visit, "number-birth-certificate");
        visit.keys().type("P50" + System.nanoTime()).press("Enter");
        at(visit, "paper-booklet");
        visit.keys().press("Space").press("F8");
        visit.page().waitForCondition(() -> text(visit).contains("登记后会变成这样"));
        visit.keyboardAtNext();
        visit.looksRight("window-birth-preview");
        visit.keys().press("Enter");
        visit.page().waitForURL("**done=registered**");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
        assertThat(text(visit)).contains("已登记，每一步都在办理过程里", "受理", "审查", "批准", "窦" + given);
        visit.looksRight("window-birth-registered");
    }

    /** What somebody writes and ticks while the answer to an earlier field is on its way is there the moment that answer stands. */
    @Test
    void whatIsWrittenWhileAnAnswerIsOnItsWayStays(Visitor visitor) {
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, "430223102", Look.DESK, visitor);
        visit.go("/office/window/freeze-notice");
        visit.page().evaluate("""
                () => document.addEventListener('htmx:afterSwap', () => {
                    window.stood = [document.getElementById('notice').value, document.getElementById('from').value,
                        document.getElementById('paper-notice-of-stop').checked].join(' ');
                    document.getElementById('until').focus();
                    document.addEventListener('htmx:afterSettle',
                        () => setTimeout(() => { window.settledAt = document.activeElement.id; }));
                })""");
        AtomicReference<Route> held = new AtomicReference<>();
        visit.page().route("**/fields", held::set);
        visit.page().locator("#notice").fill("攸征公告旧");
        visit.page().locator("#place").fill("430223102205");
        visit.page().locator("#notice").fill("攸征公告新");
        visit.page().locator("#from").fill("20180520");
        visit.page().locator("#paper-notice-of-stop").check();
        visit.page().waitForCondition(() -> held.get() != null);
        Objects.requireNonNull(held.get()).resume();
        visit.page().waitForCondition(() -> visit.page().evaluate("() => window.stood") != null);
        assertThat(visit.page().evaluate("() => window.stood")).isEqualTo("攸征公告新 20180520 true");
        assertThat(visit.page().locator("#place").inputValue()).isEqualTo("430223102205");
        visit.page().waitForCondition(() -> visit.page().evaluate("() => window.settledAt") != null);
        assertThat(visit.page().evaluate("() => window.settledAt"))
                .as("whoever has gone on to another field is not led back")
                .isEqualTo("until");
    }

    /** A number nobody has is mended before anything else: Enter does not lead past it. Whoever wrote on is left where they are. */
    @Test
    void theKeyboardStaysAtANumberNobodyHas(Visitor visitor) {
        Folk.Family family = Folk.family(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/window/birth");
        at(visit, "parent");
        visit.keys().type("430281197001010000").press("Enter");
        visit.page().locator("#parent-fault").waitFor();
        at(visit, "parent");
        assertThat(visit.keys().focusIsVisible().focused()).startsWith("input");
        visit.keys().type(family.mother().card()).press("Enter");
        at(visit, "name");
        assertThat(visit.page().locator("#parent-fault").count()).isZero();

        AtomicReference<Route> held = new AtomicReference<>();
        visit.page().route("**/fields", held::set);
        visit.page().locator("#parent").fill("430281197001010000");
        visit.keys().press("Enter");
        visit.page().waitForCondition(() -> held.get() != null);
        visit.page().locator("#number-booklet").fill("12345");
        Objects.requireNonNull(held.get()).resume();
        visit.page().locator("#parent-fault").waitFor();
        assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("number-booklet");
        assertThat(visit.page().locator("#number-booklet").inputValue()).isEqualTo("12345");
    }

    /** The preview comes and stays, whether the answer to an earlier field arrives before it or after. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatIsLateTakesNoPreviewAway(boolean fieldsFirst, Visitor visitor) {
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, "430223102", Look.DESK, visitor);
        visit.go("/office/window/freeze-notice");
        AtomicReference<Route> fields = new AtomicReference<>();
        AtomicReference<Route> preview = new AtomicReference<>();
        visit.page().locator("#applicant").fill("攸县人民政府");
        visit.page().locator("#notice").fill("攸征公告" + System.nanoTime());
        visit.page().route("**/fields", fields::set);
        visit.page().route("**/freeze-notice", preview::set);
        visit.page().locator("#place").fill("430223102224");
        visit.page().locator("#from").fill("20180520");
        visit.page().locator("#until").fill("20180521");
        visit.page().locator("#paper-notice-of-stop").check();
        visit.keys().press("F8");
        visit.page().waitForCondition(() -> fields.get() != null && preview.get() != null);
        AtomicReference<Route> first = fieldsFirst ? fields : preview;
        AtomicReference<Route> second = fieldsFirst ? preview : fields;
        visit.page()
                .waitForResponse(
                        "**/freeze-notice" + (fieldsFirst ? "/fields" : ""),
                        () -> first.get().resume());
        visit.page()
                .waitForResponse(
                        "**/freeze-notice" + (fieldsFirst ? "" : "/fields"),
                        () -> second.get().resume());
        Counter.says(visit, "登记后会变成这样");
        visit.keyboardAtNext();
        assertThat(visit.page().locator("#from").inputValue()).isEqualTo("2018-05-20");
    }

    @Test
    void aDeathIsRegisteredAndTheHeadIsSucceeded(Visitor visitor) {
        Folk.Family family = Folk.family(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/persons/" + family.father().id());
        visit.keys().press("Alt+KeyW");
        visit.page().waitForURL("**/office/window?person=*");
        at(visit, "matter");
        visit.keys().type("15").press("Enter");
        visit.page().waitForURL("**/office/window/death*");
        at(visit, "on");
        visit.keys().type("20180525").press("Enter");
        visit.page()
                .locator("input[name=successor][value='" + family.mother().id() + "']")
                .check();
        visit.page().locator("#applicant").fill(family.mother().name());
        visit.page().locator("#paper-death-proof").check();
        visit.page().locator("#paper-booklet").check();
        visit.keys().press("F8");
        visit.page().waitForCondition(() -> text(visit).contains("登记后会变成这样"));
        visit.keyboardAtNext();
        visit.looksRight("window-death-preview");
        visit.keys().press("Enter");
        visit.page().waitForURL("**done=registered**");
        assertThat(whereabouts.find(family.father().id(), "test").orElseThrow().state())
                .isEqualTo(Standing.State.CANCELLED);
        assertThat(whereabouts.find(family.mother().id(), "test").orElseThrow().head())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theListAndAFormWithFaultsLookRight(Look look, Visitor visitor) {
        Folk.Family family = Folk.family(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, look, visitor);
        visit.go("/office/window").looksRight("window-list");
        visit.go("/office/window/move-within");
        visit.page().locator("#who").fill(family.mother().card());
        visit.page().locator("#who").press("Enter");
        visit.page().locator("input[name=movers]").first().waitFor();
        visit.page().locator("input[name=movers]").nth(1).check();
        visit.page().locator("input[name=into][value=own]").waitFor();
        visit.page().locator("input[name=into][value=own]").check();
        visit.page().locator("#line").waitFor();
        visit.expects(422);
        visit.keys().press("F8");
        visit.page().locator("#wrong").waitFor();
        visit.looksRight("window-form-wrong");
        // What was typed is there again on another day, or in another browser.
        visit.go("/office/window");
        visit.page().locator("a[href*='draft=']").first().click();
        visit.page().locator("#line").waitFor();
        assertThat(visit.page().locator("#who").inputValue())
                .isEqualTo(family.mother().card());
    }

    static List<Look> counters() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    /** Where the matter has officers look elsewhere, the page asks for it and folds it away once it is known. */
    @ParameterizedTest
    @MethodSource("counters")
    void whatIsLookedUpElsewhereIsNotedOnThePageOfTheCase(Look look, Visitor visitor) {
        Folk.One one = Folk.alone(registration, "2", "1975-05-05");
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, look, visitor);
        visit.go("/office/window/emigration");
        visit.page().locator("#who").fill(one.card());
        visit.page().locator("#who").press("Enter");
        visit.page().locator("input[name=why]").first().check();
        visit.page().locator("#on").fill("20180515");
        visit.page().locator("#applicant").fill(one.name());
        visit.page().locator("#paper-settlement-abroad-proof").check();
        visit.page().locator("#paper-booklet").check();
        visit.keys().press("F8");
        visit.page().locator("button[data-next]").click();
        visit.page().waitForURL("**done=queued**");
        visit.looksRight("office-case-lookups");
        for (Locator source : visit.page().locator(".lookups select").all()) {
            source.selectOption("NONE");
        }
        visit.page().locator("#query-wanted").fill("逃2018053101");
        visit.page().locator("#query-exit-ban").fill("边2018053102");
        visit.page().locator(".lookups select").nth(2).selectOption("UNAVAILABLE");
        visit.page().locator("form[action$='look-up'] button").click();
        visit.page().locator("#lookups:not([open]) summary").click();
        assertThat(visit.page().locator(".lookups select").count()).isEqualTo(1);
        visit.looksRight("office-case-looked-up");
    }

    @Test
    void whoMayBeTheSamePersonIsAskedOnThePageAndNothingIsLost(Visitor visitor) {
        Folk.Family family = Folk.family(registration);
        String name = "窦" + Folk.given();
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK.withoutScripts(), visitor);
        visit.expects(422);
        born(visit, family, name);
        assertThat(text(visit)).contains("已登记");
        born(visit, family, name);
        assertThat(text(visit)).contains("是不是同一个人", name, "填写的都在");
        visit.looksRight("window-like");
        visit.page().locator("input[name=same][value=NOBODY]").check();
        visit.page().locator("#reason").fill("双胞胎，两张出生医学证明");
        visit.page().locator("[data-go]").first().click();
        assertThat(text(visit)).contains("已登记，每一步都在办理过程里", "双胞胎，两张出生医学证明");
    }

    private static void born(Visit visit, Folk.Family family, String name) {
        visit.go("/office/window/birth");
        visit.page().locator("#parent").fill(family.mother().card());
        visit.page().locator("[data-preview]").click();
        visit.page().locator("#name").fill(name);
        visit.page().locator("#sex").fill("女");
        visit.page().locator("#born").fill("2018-05-20");
        visit.page()
                .locator("input[name=outcome-birth-certificate][value=NONE]")
                .check();
        visit.page().locator("#query-birth-certificate").fill("C2018052000018");
        visit.page().locator("#number-birth-certificate").fill("P51" + System.nanoTime());
        visit.page().locator("#paper-booklet").check();
        visit.page().locator("[data-preview]").click();
        visit.page().locator("[data-go]").first().click();
    }
}
