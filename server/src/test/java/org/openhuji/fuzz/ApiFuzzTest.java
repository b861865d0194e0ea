package org.openhuji.fuzz;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.situation.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class ApiFuzzTest {
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=nonsense",
            "text/plain",
            "application/xml",
            "a/b",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "*/*",
            "json");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "text/html",
            "text/plain",
            "image/png",
            "application/problem+json",
            "x",
            "a/b;q=2",
            ",");

    private final Server server;
    private final List<RequestMappingInfo> mappings;

    @Autowired
    ApiFuzzTest(Server server, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.server = server;
        this.mappings = handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getValue().getBeanType().getSimpleName().equals("Breaking"))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(RequestMappingInfo::toString))
                .toList();
    }

    private List<String> paths(RequestMethod method) {
        return mappings.stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method)
                        || info.getMethodsCondition().getMethods().isEmpty())
                .flatMap(info -> info.getPatternValues().stream())
                .toList();
    }

    private Object example() throws Exception {
        return Objects.requireNonNull(
                Json.read(new StringReader(server.get("/example.json").body())));
    }

    @Test
    void noJsonBreaksIt() throws Exception {
        List<String> posts = paths(RequestMethod.POST).stream()
                .filter(path -> path.startsWith("/api"))
                .toList();
        Object example = example();
        for (int seed = 0; seed < Unbroken.REQUESTS; seed++) {
            Noise noise = new Noise(seed);
            String path = noise.oneOf(posts);
            Object base = example;
            if (path.endsWith("/questions")) {
                base = new LinkedHashMap<>(
                        Map.of("situation", example, "unsure", List.of("/persons/a/bornOn"), "all", true));
            } else if (noise.oneIn(4)) {
                base = List.of(example, example);
            }
            byte[] body = noise.written(noise.oneIn(20) ? base : noise.changed(base));
            String type = noise.oneOf(TYPES);
            String query = noise.oneIn(4) ? "?trace=" + encoded(noise.text()) : "";
            HttpResponse<String> answer = server.send(server.request(path + query)
                    .header("Content-Type", type)
                    .header("Accept", noise.oneOf(ACCEPTED))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
            Unbroken.check(
                    "seed " + seed + ": POST " + path + query + " " + type + " "
                            + new String(body, StandardCharsets.UTF_8),
                    answer.statusCode(),
                    answer.body());
        }
    }

    /** Also those of pages: an address is typed by anybody. */
    @Test
    void noAddressBreaksIt() throws Exception {
        List<String> gets = paths(RequestMethod.GET);
        List<String> parameters =
                List.of("q", "limit", "on", "left", "right", "lang", "trace", "code", "member", "who");
        for (int seed = 0; seed < 2 * Unbroken.REQUESTS; seed++) {
            Noise noise = new Noise(1_000_000L + seed);
            String path = noise.oneOf(gets);
            while (path.contains("{")) {
                String value = encoded(noise.text()).replace("+", "%20");
                path = path.substring(0, path.indexOf('{')) + value + path.substring(path.indexOf('}') + 1);
            }
            List<String> query = new ArrayList<>();
            for (int i = noise.below(5); i > 0; i--) {
                String name = noise.oneIn(8) ? encoded(noise.text()) : noise.oneOf(parameters);
                query.add(name + "=" + encoded(noise.text()));
            }
            String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
            HttpResponse<String> answer = server.send(server.request(address).header("Accept", noise.oneOf(ACCEPTED)));
            Unbroken.check("seed " + seed + ": GET " + address, answer.statusCode(), answer.body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
