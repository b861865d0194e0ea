package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;

/** The counter of a police station: an officer who has signed in and said that somebody is at the window. */
final class Counter {
    private Counter() {}

    /** A counter of Liling. */
    static Visit open(Accounts accounts, Role role, Look look, Visitor visitor) {
        return open(accounts, role, "430281", look, visitor);
    }

    static Visit open(Accounts accounts, Role role, String place, Look look, Visitor visitor) {
        String login = Officers.named(accounts, "pages." + UUID.randomUUID(), role, place)
                .login();
        return atTheWindow(login, look, visitor);
    }

    /** Whoever has an account signs in and says that somebody is at the window. */
    static Visit atTheWindow(String login, Look look, Visitor visitor) {
        Visit visit = signedIn(login, look, visitor);
        visit.page().locator("input[name=kind][value=PRESENT_AT_WINDOW]").check();
        visit.page().locator("form[action*=purpose] button").click();
        visit.page().locator("#q").waitFor();
        return visit;
    }

    /** Whoever has an account signs in, and has not said yet for what they look. */
    static Visit signedIn(String login, Look look, Visitor visitor) {
        Visit visit = visitor.open(look, "/sign-in");
        visit.page().locator("#login").fill(login);
        visit.page().locator("#password").fill(Officers.PASSWORD);
        visit.page().locator("main form button").click();
        visit.page().waitForURL("**/office*");
        return visit;
    }

    /** What the page says. */
    static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    /** Waits until the page says it. */
    static void says(Visit visit, String words) {
        try {
            visit.page().waitForCondition(() -> text(visit).contains(words));
        } catch (TimeoutError late) {
            throw new AssertionError("'%s' does not come; the page says: %s".formatted(words, text(visit)), late);
        }
    }

    /** Opens a case from the queue by its reference, or the first of somebody by the name. */
    static void opens(Visit visit, String referenceOrName) {
        visit.page().waitForCondition(() -> {
            visit.go("/office/cases");
            return text(visit).contains(referenceOrName);
        });
        visit.page()
                .locator("tr:has-text('" + referenceOrName + "') a[data-row]")
                .first()
                .click();
        visit.page().waitForURL("**/office/cases/*-*");
    }

    /** Ticks every paper the page still asks for. */
    static void ticksPapers(Visit visit) {
        for (Locator paper : visit.page().locator("input[name=paper]").all()) {
            paper.check();
        }
    }

    /** Presses what can be done next, and waits until the page says it was. */
    static void presses(Visit visit, String step, String then) {
        visit.page().locator("button[formaction$='/" + step + "']").click();
        says(visit, then);
    }

    /** The words of a paper that a press on a button brings, without the spaces between them. */
    static String prints(Visit visit, Locator button) {
        Download paper = visit.page().waitForDownload(button::click);
        assertThat(paper.suggestedFilename()).endsWith(".pdf");
        try (PDDocument document = Loader.loadPDF(paper.path().toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
