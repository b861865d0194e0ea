package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.browser.Look.Scripts;

/**
 * Somebody who answers the questions of the residents' pages by what they know, as a person would: reads what the page asks
 * and fills in that. What they do not know they say they do not know.
 */
final class Respondent {
    private static final int ENDLESS = 40;

    private final Visit visit;
    private final Page page;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    Respondent(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /**
     * Knows the answer to a fact, or that there is a list's record.
     *
     * @param answer the value of the choice; {@code date:2015-09-15}; {@code place:界首镇=430224101} (what is written, and
     *     which of the places found is meant); {@code all} for everybody of the family; {@code yes} for a list
     */
    Respondent knows(String fact, String answer) {
        known.put(fact, answer);
        return this;
    }

    /** The headings of the questions answered, in their order. */
    List<String> asked() {
        return asked;
    }

    /** Says where to; the place is chosen already. */
    Respondent begins(String code) {
        visit.go("/inquiry/place/" + code);
        page.locator("form[action*='/inquiry/place'] button.go").click();
        page.waitForURL("**/inquiry/family*");
        return this;
    }

    /** Names somebody of the family. */
    Respondent with(String words) {
        int before = page.locator(".members li").count();
        page.locator("#who").fill(words);
        page.locator("form.add button").click();
        page.locator(".members li").nth(before).waitFor();
        return this;
    }

    /** Answers until there is nothing more to ask, looking at every page. */
    Respondent answers(String pictures) {
        page.locator(".actions a").click();
        page.waitForURL(address -> address.contains("/inquiry/question/") || address.contains("/inquiry/answer"));
        for (int pages = 1; !page.url().contains("/inquiry/answer"); pages++) {
            assertThat(pages).as("questions come to an end").isLessThan(ENDLESS);
            page.locator("form.asking").waitFor();
            asked.add(page.locator("h1").innerText());
            if (!pictures.isEmpty()) {
                visit.looksRight(pictures + "-question-" + pages);
            }
            fill();
            send();
        }
        return this;
    }

    /** Sends what is filled in, and waits for the next page to stand. */
    void send() {
        String about = page.locator("form.asking").innerHTML();
        visit.expects(422);
        page.locator("form.asking button.go").click();
        if (visit.look().scripts() == Scripts.ON) {
            page.waitForFunction(
                    "about => { const form = document.querySelector('form.asking'); return !form || form.innerHTML !== about; }",
                    about);
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')");
        }
        page.waitForLoadState();
    }

    /** Fills in everything this page asks. */
    void fill() {
        for (Locator field : page.locator("form.asking fieldset.field").all()) {
            if (field.isVisible()) {
                fill(field, String.valueOf(field.getAttribute("id")).replaceFirst("^field-", ""));
            }
        }
    }

    private void fill(Locator field, String name) {
        if (name.equals("has")) {
            boolean some = known.containsKey(String.valueOf(field.getAttribute("data-list")));
            choose(field, some ? "written" : "none");
            return;
        }
        String answer = known.getOrDefault(name.replaceFirst("\\d+$", ""), "");
        if (name.matches(".*[1-9]") && has(field, "same")) {
            choose(field, "same");
        } else if (answer.startsWith("date:")) {
            String[] parts = answer.substring(5).split("-");
            for (int i = 0; i < 3; i++) {
                field.locator(".date input").nth(i).fill(String.valueOf(Integer.parseInt(parts[i])));
            }
            choose(field, "written");
        } else if (answer.startsWith("place:")) {
            String code = answer.substring(answer.indexOf('=') + 1);
            if (!has(field, code)) {
                field.locator(".other input[type=text]").fill(answer.substring(6, answer.indexOf('=')));
            }
            if (visit.look().scripts() == Scripts.ON || has(field, code)) {
                choose(field, code);
            }
        } else if (answer.equals("all")) {
            for (Locator one : field.locator("input[type=checkbox]").all()) {
                if (String.valueOf(one.getAttribute("value")).matches("\\d+")) {
                    one.check();
                }
            }
        } else if (!answer.isEmpty() && has(field, answer)) {
            choose(field, answer);
        } else {
            choose(field, has(field, "none") ? "none" : has(field, "false") ? "false" : "unsure");
        }
    }

    private static boolean has(Locator field, String value) {
        return field.locator("input[value='" + value + "']").count() > 0;
    }

    private static void choose(Locator field, String value) {
        field.locator("input[value='" + value + "']").first().check();
    }
}
