package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhuji.Server;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;

/** An officer at the window, without a browser: fills forms, looks at what follows, presses. */
final class Desk {
    private static final Pattern CASE = Pattern.compile("/office/cases/([0-9a-f-]{36})");

    private final Signing browser;

    Desk(Server server, Accounts accounts, Role role, String place) throws IOException, InterruptedException {
        browser = new Signing(server);
        browser.in(
                Officers.named(accounts, "desk." + UUID.randomUUID(), role, place)
                        .login(),
                Officers.PASSWORD);
        browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
    }

    Signing browser() {
        return browser;
    }

    /** A form that is being filled. */
    Filling begin(String matter) {
        return new Filling(matter);
    }

    /** Fields as they are sent, ticks more than once. */
    final class Filling {
        private final String matter;
        private String request = UUID.randomUUID().toString();
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        private Filling(String matter) {
            this.matter = matter;
        }

        Filling with(String name, Object value) {
            fields.add(Map.entry(name, value.toString()));
            return this;
        }

        /** The same field with another value. */
        Filling instead(String name, Object value) {
            fields.removeIf(field -> field.getKey().equals(name));
            return with(name, value);
        }

        /** Under the identity of a case that is there. */
        Filling as(String id) {
            request = id;
            return this;
        }

        /** The identity of the case it leads to. */
        String id() {
            return request;
        }

        /** Papers the officer has seen. */
        Filling seen(String... papers) {
            List.of(papers).forEach(paper -> with("paper", paper));
            return this;
        }

        /** Who agrees at the window. */
        Filling agree(Object... who) {
            List.of(who).forEach(one -> with("agree", one));
            return this;
        }

        private HttpResponse<String> send(String step, String seen) {
            List<Map.Entry<String, String>> all = new ArrayList<>(fields);
            all.add(Map.entry("request", request));
            all.add(Map.entry("step", step));
            all.add(Map.entry("seen", seen));
            try {
                return browser.post("/office/window/" + matter, all);
            } catch (IOException | InterruptedException broken) {
                throw new AssertionError(broken);
            }
        }

        /** What the page says before anything is done. */
        HttpResponse<String> preview() {
            return send("preview", "");
        }

        private static String mark(String body) {
            Matcher mark = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(body);
            assertThat(mark.find()).as("the form is there").isTrue();
            return mark.group(1);
        }

        /** Looks at what follows and presses; whatever comes of it. */
        HttpResponse<String> press() {
            HttpResponse<String> preview = preview();
            return send("go", mark(preview.body()));
        }

        /** Presses without having looked. */
        HttpResponse<String> pressUnseen() {
            return send("go", "0");
        }

        /** Looks at what follows, presses, and comes to the case. */
        String carried() {
            HttpResponse<String> preview = preview();
            assertThat(preview.statusCode()).as(words(preview.body())).isEqualTo(200);
            assertThat(preview.body()).contains("登记后会变成这样");
            HttpResponse<String> pressed = send("go", mark(preview.body()));
            String location = pressed.headers().firstValue("Location").orElse("");
            Matcher to = CASE.matcher(location);
            assertThat(to.find())
                    .as("%s: %s", pressed.statusCode(), words(pressed.body()))
                    .isTrue();
            return to.group(1);
        }
    }

    /** What a page says against it: its alerts, without their tags. */
    static String words(String body) {
        StringBuilder words = new StringBuilder();
        Matcher alert = Pattern.compile(
                        "(?s)class=\"error\"[^>]*>(.*?)</(?:p|small)>|<small class=\"error\"[^>]*>(.*?)</small>")
                .matcher(body);
        while (alert.find()) {
            words.append(String.valueOf(alert.group(1)).replaceAll("<[^>]*>", " "))
                    .append('\n');
        }
        return words.toString();
    }

    /** Takes a step on the page of a case; gives the page after it. */
    String step(String id, String step, Map<String, String> with) {
        try {
            String page = browser.get("/office/cases/" + id).body();
            Matcher version =
                    Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(page);
            assertThat(version.find()).as("the page of the case").isTrue();
            Map<String, String> fields = new java.util.HashMap<>(with);
            fields.put("version", version.group(1));
            HttpResponse<String> answer = browser.post("/office/cases/" + id + "/" + step, fields);
            return answer.statusCode() == 302
                    ? browser.get("/office/cases/" + id).body()
                    : answer.body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The page of a case. */
    String page(String id) {
        try {
            return browser.get("/office/cases/" + id).body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
