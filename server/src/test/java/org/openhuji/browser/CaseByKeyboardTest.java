package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The officer's way by the keyboard alone: sign in, open the queue, open a case, take it in, examine, approve, register. What does
 * something is a function key, Alt with a letter, Enter, Tab, the space bar or an arrow: an input method swallows none of them, and a
 * bare letter is typed into fields alone (practice 24). At each step it is seen where the keyboard is.
 */
@BrowserTest
class CaseByKeyboardTest {
    private static final String KEYS = "F\\d+|Alt\\+Key[A-Z]|Enter|Tab|Space|ArrowUp|ArrowDown";
    private static final String STATION = "430281006";

    private final Accounts accounts;
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    CaseByKeyboardTest(Accounts accounts, Casework casework, Chronicle chronicle) {
        this.accounts = accounts;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    private static void press(Visit visit, String key) {
        assertThat(key).matches(KEYS);
        visit.keys().press(key);
    }

    private static void seen(Visit visit) {
        visit.keys().focusIsVisible();
    }

    /** Goes to a field and types there. */
    private static void type(Visit visit, String id, String text) {
        visit.keys().to("input " + id);
        seen(visit);
        visit.keys().type(text);
    }

    private Visit signedIn(Role role, String place, Visitor visitor) {
        String login = Officers.named(accounts, "keys." + UUID.randomUUID(), role, place)
                .login();
        Visit visit = visitor.open(Look.DESK, "/sign-in");
        type(visit, "login", login);
        type(visit, "password", Officers.PASSWORD);
        press(visit, "Enter");
        visit.page().waitForURL("**/office*");
        visit.page()
                .waitForCondition(() ->
                        Boolean.TRUE.equals(visit.page().evaluate("() => document.activeElement.name === 'kind'")));
        seen(visit);
        while (!"PRESENT_AT_WINDOW".equals(visit.page().evaluate("() => document.activeElement.value"))) {
            press(visit, "ArrowDown");
        }
        press(visit, "Enter");
        visit.page().locator("#q").waitFor();
        return visit;
    }

    /** From wherever one is to the queue, along its lines, and into the case. */
    private static void opensFromTheQueue(Visit visit, CaseFile file) {
        press(visit, "Alt+KeyQ");
        visit.page().waitForURL("**/office/cases");
        visit.page().waitForCondition(() -> visit.keys().focused().startsWith("a "));
        seen(visit);
        for (int lines = 0; !visit.keys().focused().equals("a " + file.reference()); lines++) {
            assertThat(lines).as("the queue has the case").isLessThan(200);
            press(visit, "ArrowDown");
        }
        seen(visit);
        press(visit, "Enter");
        visit.page().waitForURL("**/office/cases/" + file.id());
        arrived(visit, file);
    }

    /** The keyboard stands on the page's main part, where it is seen. */
    private static void arrived(Visit visit, CaseFile file) {
        visit.page()
                .waitForCondition(() -> Boolean.TRUE.equals(
                        visit.page().evaluate("() => document.activeElement.closest('main *') !== null")));
        assertThat(Counter.text(visit)).contains(file.reference());
        seen(visit);
    }

    private static void does(Visit visit, CaseFile file, String key, String state) {
        press(visit, key);
        visit.page()
                .waitForCondition(() ->
                        visit.page().locator("h1 .state").first().innerText().equals(state));
        arrived(visit, file);
    }

    @Test
    void aCaseGoesFromTheQueueToTheRegisterWithoutAMouse(Visitor visitor) {
        CaseFile file = SettlingCases.submitted(casework, chronicle);
        Visit window = signedIn(Role.WINDOW_OFFICER, STATION, visitor);
        opensFromTheQueue(window, file);
        while (window.page().locator("input[name=paper]:not(:checked)").count() > 0) {
            window.keys().to("input paper");
            seen(window);
            press(window, "Space");
        }
        does(window, file, "F8", "已受理");
        does(window, file, "F8", "已审查，待决定");

        Visit approver = signedIn(Role.APPROVER, STATION, visitor);
        opensFromTheQueue(approver, file);
        does(approver, file, "F8", "已批准");

        opensFromTheQueue(window, file);
        does(window, file, "F8", "已登记");
        window.looksRight("keyboard-registered");
    }
}
