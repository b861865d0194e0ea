package org.openhuji.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;

/** From the answer into the application, as people fill it in: who they are, that they agree, where they will live. */
final class Applying {
    private Applying() {}

    /** What opens the case afterwards. */
    record Applied(String reference, String code) {}

    /** Opens the form of a ground that stands open; the page is on the answer. */
    static void opens(Visit visit, String clause) {
        visit.page().locator("a[href*='/inquiry/apply/" + clause + "']").click();
        visit.page().waitForURL("**/inquiry/apply/" + clause + "*");
    }

    /** Fills the form and hands it in. */
    static Applied handsIn(Visit visit, List<Settler> people, String street) {
        Page page = visit.page();
        for (int at = 0; at < people.size(); at++) {
            page.locator("#name-" + at).fill(people.get(at).name());
            page.locator("#number-" + at).fill(people.get(at).number().digits());
            page.locator("#agreed-" + at).check();
        }
        page.locator("#line").fill(street + UUID.randomUUID());
        page.locator("main form button[type=submit]").last().click();
        page.locator("#code").waitFor();
        return new Applied(
                page.locator("#reference").innerText(), page.locator("#code").innerText());
    }
}
