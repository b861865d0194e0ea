package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openhuji.Server;

/**
 * Goes from page to page by links and forms and writes anything into any field, now and then what is meant; no answer may be a
 * fault of the server or show its inside. The same seed goes the same way as long as the pages are the same.
 */
final class Walker {
    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Server server;
    private final Supplier<HttpClient> visitors;
    private final List<String> doors;
    private final List<String> plausible;
    private final Predicate<String> shunned;
    private final Set<String> sent = new LinkedHashSet<>();
    private final Map<Integer, Integer> statuses = new LinkedHashMap<>();
    private HttpClient client;

    /**
     * Somebody who begins.
     *
     * @param visitors makes a browser, signed in where the pages need it
     * @param doors where a walk begins, and again and again
     * @param plausible what fits a field that offers nothing
     * @param shunned addresses that are not asked for
     */
    Walker(
            Server server,
            Supplier<HttpClient> visitors,
            List<String> doors,
            List<String> plausible,
            Predicate<String> shunned) {
        this.server = server;
        this.visitors = visitors;
        this.doors = doors;
        this.plausible = plausible;
        this.shunned = shunned;
        this.client = visitors.get();
    }

    /** The addresses that forms were sent to, identities left out. */
    Set<String> sent() {
        return sent;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    void walk(long firstSeed, int requests) throws IOException, InterruptedException {
        Forms page = Forms.of("");
        for (long seed = firstSeed; seed < firstSeed + requests; seed++) {
            Noise noise = new Noise(seed);
            if (noise.oneIn(200)) {
                client = visitors.get();
            }
            List<Forms.Form> forms = page.forms().stream()
                    .filter(form -> !shunned.test(form.action()))
                    .toList();
            List<String> links =
                    page.links().stream().filter(link -> !shunned.test(link)).toList();
            if (forms.isEmpty() && links.isEmpty() || noise.oneIn(25)) {
                page = open(seed, get(noise.oneOf(doors)));
            } else if (!forms.isEmpty() && !noise.oneIn(4)) {
                page = open(seed, filled(noise, noise.oneOf(forms)));
            } else if (!links.isEmpty()) {
                page = open(seed, get(bent(noise, noise.oneOf(links)).replace(" ", "%20")));
            } else {
                page = Forms.of("");
            }
        }
    }

    /** Now and then an identity in the address is another, or none. */
    private static String bent(Noise noise, String link) {
        if (!noise.oneIn(12)) {
            return link;
        }
        String other = noise.oneIn(2)
                ? new UUID(noise.below(Integer.MAX_VALUE), noise.below(Integer.MAX_VALUE)).toString()
                : encoded(noise.text());
        return IDENTITY.matcher(link).replaceFirst(java.util.regex.Matcher.quoteReplacement(other));
    }

    private Forms open(long seed, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.header("Accept", "text/html,*/*;q=0.1").build();
        HttpResponse<String> answer = client.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        boolean away = status >= 300 && status < 400;
        Unbroken.check(
                "seed " + seed + ": " + whole.method() + " " + whole.uri(),
                away ? 200 : status,
                away ? "" : answer.body());
        return Forms.of(away ? follow(seed, answer) : page(answer));
    }

    /** The page, where it is one: markup that somebody typed is text in it. */
    private static String page(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return "";
        }
        assertThat(answer.body()).as("%s", answer.uri()).doesNotContain("<b id=x", "<script>alert");
        return answer.body();
    }

    private String follow(long seed, HttpResponse<String> answer) throws IOException, InterruptedException {
        String location = answer.headers().firstValue("Location").orElse("/");
        URI target = URI.create("http://127.0.0.1:" + server.port() + "/").resolve(location);
        HttpResponse<String> next = client.send(
                HttpRequest.newBuilder(target).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Unbroken.check("seed " + seed + ", after a redirect: GET " + target, next.statusCode(), next.body());
        return page(next);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + ascii(path)));
    }

    private static String ascii(String path) {
        return URI.create(path.replaceAll("[\\[\\]{}|\\\\^`<>\"]", "")).toASCIIString();
    }

    private HttpRequest.Builder filled(Noise noise, Forms.Form form) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        boolean meant = noise.oneIn(2);
        form.fields().forEach((name, offered) -> {
            boolean token = name.equals("_csrf");
            if (token ? !noise.oneIn(40) : meant || !noise.oneIn(10)) {
                values.add(Map.entry(name, token ? offered.getFirst() : value(noise, offered, meant)));
                if (!token && !meant && noise.oneIn(6)) {
                    values.add(Map.entry(name, noise.text()));
                }
            }
        });
        if (!meant && noise.oneIn(5)) {
            values.add(Map.entry(noise.text(), noise.text()));
        }
        String path = form.action().isEmpty() ? "/" : form.action();
        sent.add(IDENTITY.matcher(path.replaceAll("\\?.*", "")).replaceAll("{id}"));
        path = meant ? path : bent(noise, path);
        if (!form.post()) {
            return get(path + (path.contains("?") ? "&" : "?") + encoded(values));
        }
        return form.files()
                ? multipart(noise, path, values)
                : get(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(values)));
    }

    private String value(Noise noise, List<String> offered, boolean meant) {
        String chosen = noise.oneOf(offered);
        if (!meant) {
            return noise.oneIn(3) ? chosen : noise.text();
        }
        return chosen.isEmpty() ? noise.oneOf(plausible) : chosen;
    }

    private HttpRequest.Builder multipart(Noise noise, String path, List<Map.Entry<String, String>> values) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> value : values) {
            String file = value.getKey().equals("_csrf")
                    ? ""
                    : "; filename=\"" + noise.text().replaceAll("[\"\\r\\n]", "") + "\"";
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(value.getKey().replaceAll("[\"\\r\\n]", ""))
                    .append('"')
                    .append(file)
                    .append("\r\n\r\n")
                    .append(value.getValue())
                    .append("\r\n");
        }
        body.append(noise.oneIn(10) ? "" : "--b--\r\n");
        return get(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private static String encoded(List<Map.Entry<String, String>> values) {
        return String.join(
                "&",
                values.stream()
                        .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
