package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.situation.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A name that is markup goes in everywhere and comes out as text everywhere. */
@ServerTest
class CanaryTest {
    private static final String CANARY = "<b id=canary>'\"&妻子";
    private static final String MARKUP = "<b id=canary";

    private final Server server;
    private final List<String> paths;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Autowired
    CanaryTest(Server server, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.server = server;
        this.paths = handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.contains("/test/"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        if (answer.body().contains(MARKUP)) {
            // As JSON nobody reads markup in it; as a page it must have been escaped.
            assertThat(type).as(answer.uri() + " " + answer.body()).matches("application/(problem\\+)?json.*");
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    @Test
    void inEveryAddressAndParameter() throws Exception {
        List<String> names = List.of(
                "q", "limit", "on", "left", "right", "lang", "trace", "code", "member", "who", "relation", "huji");
        String query = String.join(
                "&", names.stream().map(name -> name + "=" + encoded(CANARY)).toList());
        for (String path : paths) {
            String filled = path.replaceAll("\\{[^}]*}", encoded(CANARY).replace("+", "%20"));
            for (String accept : List.of("text/html", "application/json", "*/*")) {
                for (String address :
                        List.of(filled, filled + "?" + query, path.replaceAll("\\{[^}]*}", "liling") + "?" + query)) {
                    assertThat(send(request(address).header("Accept", accept)).statusCode())
                            .isBetween(200, 499);
                }
            }
        }
    }

    @Test
    void inEveryFieldOfASituation() throws Exception {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        server.get("/openapi.json");
        Map<?, ?> document = Server.object(server.get("/openapi.json"));
        Map<?, ?> schemas = (Map<?, ?>)
                Objects.requireNonNull(Server.object(document.get("components")).get("schemas"));
        Server.object(Server.object(schemas.get("Person")).get("properties"))
                .keySet()
                .forEach(name -> person.put(name, CANARY));
        person.put(CANARY, CANARY);
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.put("on", CANARY);
        situation.put("destination", CANARY);
        situation.put("applicant", CANARY);
        situation.put("persons", Map.of(CANARY, person));
        situation.put("kin", List.of(List.of(CANARY, CANARY, CANARY)));
        situation.put("places", Map.of(CANARY, Map.of("urbanRural", CANARY)));
        situation.put(CANARY, CANARY);
        Map<String, @Nullable Object> right = new LinkedHashMap<>(Map.of(
                "on",
                "2018-06-01",
                "destination",
                "430281006001",
                "applicant",
                CANARY,
                "persons",
                Map.of(CANARY, Map.of())));
        for (String accept : List.of("text/html", "application/json")) {
            for (Object body : List.of(
                    situation,
                    List.of(situation, situation),
                    right,
                    Map.of("situation", situation, "unsure", List.of(CANARY), CANARY, CANARY),
                    Map.of("situation", right),
                    CANARY)) {
                for (String path : List.of("/api/assessments", "/api/assessments/questions")) {
                    HttpResponse<String> answer = send(request(path)
                            .header("Content-Type", "application/json")
                            .header("Accept", accept)
                            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
                    assertThat(answer.statusCode()).isIn(200, 406, 422);
                    Server.object(answer);
                }
            }
        }
    }

    @Test
    void asTheNameOfARelativeThroughEveryPage() throws Exception {
        post("/inquiry/place/430281006001", "/inquiry/place", Map.of("code", "430281006001"));
        post("/inquiry/family", "/inquiry/family", Map.of("who", CANARY, "relation", "10"));
        assertThat(send(request("/inquiry/family")).body()).contains("&lt;b id=canary");
        List<String> pages = new ArrayList<>(List.of(
                "/inquiry/question/1", "/inquiry/answers", "/inquiry/answer", "/inquiry/compare", "/inquiry/file"));
        for (String page : pages) {
            assertThat(send(request(page).header("Accept", "text/html")).statusCode())
                    .as(page)
                    .isBetween(200, 399);
        }
        assertThat(send(request("/inquiry/file")).body()).contains("canary");
    }

    private void post(String page, String action, Map<String, String> values) throws Exception {
        Forms.Form form = Forms.of(send(request(page)).body()).forms().stream()
                .filter(one -> one.post() && one.action().startsWith(action))
                .findFirst()
                .orElseThrow();
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("_csrf", Objects.requireNonNull(form.fields().get("_csrf")).getFirst());
        HttpResponse<String> answer = send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join(
                        "&",
                        all.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .toList()))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
