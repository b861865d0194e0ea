package org.openhuji.browser;

import java.util.UUID;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;

/** The counter of a police station in Liling: an officer who has signed in and said that somebody is at the window. */
final class Counter {
    private Counter() {}

    static Visit open(Accounts accounts, Role role, Look look, Visitor visitor) {
        return open(accounts, role, "430281", look, visitor);
    }

    static Visit open(Accounts accounts, Role role, String place, Look look, Visitor visitor) {
        String login = Officers.named(accounts, "pages." + UUID.randomUUID(), role, place)
                .login();
        Visit visit = visitor.open(look, "/sign-in");
        visit.page().locator("#login").fill(login);
        visit.page().locator("#password").fill(Officers.PASSWORD);
        visit.page().locator("main form button").click();
        visit.page().waitForURL("**/office*");
        visit.page().locator("input[name=kind][value=PRESENT_AT_WINDOW]").check();
        visit.page().locator("form[action*=purpose] button").click();
        visit.page().locator("#q").waitFor();
        return visit;
    }
}
