package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who goes from page to page and writes anything into any field, now and then what is meant. */
@ServerTest
class PagesFuzzTest {
    private static final List<String> DOORS = List.of(
            "/",
            "/inquiry/place/430281006001",
            "/inquiry/place/530302001001",
            "/policies",
            "/inquiry/question",
            "/inquiry/answers");
    private static final List<String> PLAUSIBLE = List.of(
            "妻子",
            "儿子，12岁",
            "my mother",
            "2017",
            "2018",
            "1",
            "6",
            "12",
            "30",
            "430281006001",
            "醴陵",
            "true",
            "none",
            "unsure",
            "10");

    private final Server server;
    private final Set<String> sent = new LinkedHashSet<>();
    private HttpClient client = visitor();

    @Autowired
    PagesFuzzTest(Server server) {
        this.server = server;
    }

    private static HttpClient visitor() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void noFormBreaksIt() throws Exception {
        String door = DOORS.getFirst();
        Forms page = Forms.of("");
        for (int seed = 0; seed < 2 * Unbroken.REQUESTS; seed++) {
            Noise noise = new Noise(3_000_000L + seed);
            if (noise.oneIn(200)) {
                client = visitor();
            }
            if (page.forms().isEmpty() && page.links().isEmpty() || noise.oneIn(25)) {
                door = noise.oneOf(DOORS);
                page = open(seed, get(door));
            } else if (!page.forms().isEmpty() && !noise.oneIn(4)) {
                page = open(seed, filled(noise, noise.oneOf(page.forms())));
            } else if (!page.links().isEmpty()) {
                page = open(seed, get(noise.oneOf(page.links()).replace(" ", "%20")));
            } else {
                page = Forms.of("");
            }
        }
        assertThat(sent)
                .contains("/inquiry/place", "/inquiry/family", "/inquiry/file")
                .anyMatch(form -> form.startsWith("/inquiry/question/"));
    }

    private Forms open(int seed, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.header("Accept", "text/html,*/*;q=0.1").build();
        HttpResponse<String> answer = client.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = answer.statusCode();
        Unbroken.check(
                "seed " + seed + ": " + whole.method() + " " + whole.uri(),
                status >= 300 && status < 400 ? 200 : status,
                answer.body());
        return Forms.of(status >= 300 && status < 400 ? follow(answer) : answer.body());
    }

    private String follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        String location = answer.headers().firstValue("Location").orElse("/");
        URI target = URI.create("http://127.0.0.1:" + server.port() + "/").resolve(location);
        HttpResponse<String> next = client.send(
                HttpRequest.newBuilder(target).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Unbroken.check("after a redirect: GET " + target, next.statusCode(), next.body());
        return next.body();
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
        sent.add(path.replaceAll("\\?.*", ""));
        if (!form.post()) {
            return get(path + (path.contains("?") ? "&" : "?") + encoded(values));
        }
        return form.files()
                ? multipart(noise, path, values)
                : get(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(values)));
    }

    private static String value(Noise noise, List<String> offered, boolean meant) {
        String chosen = noise.oneOf(offered);
        if (!meant) {
            return noise.oneIn(3) ? chosen : noise.text();
        }
        return chosen.isEmpty() ? noise.oneOf(PLAUSIBLE) : chosen;
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
                        .map(value -> URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
