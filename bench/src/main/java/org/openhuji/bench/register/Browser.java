package org.openhuji.bench.register;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer's browser without a window: cookies are kept, forms are sent with the token of a page. */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int FOUND = 303;

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Map<UUID, UUID> heads;
    private String token = "";

    /** On a server; who is head of which household is told from one browser to the next. */
    Browser(int port, Map<UUID, UUID> heads) {
        this.heads = heads;
        this.server = "http://127.0.0.1:" + port;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        token("/sign-in");
        post("/sign-in", Map.of("login", login, "password", password));
        token("/office");
        int status =
                post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW")).statusCode();
        if (status >= 400) {
            throw new IllegalStateException("not signed in: " + status);
        }
    }

    private void token(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(page).build());
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page + ": " + answer.statusCode());
        }
        token = found.group(1);
    }

    int get(String page) throws IOException, InterruptedException {
        return send(request(page).build()).statusCode();
    }

    int search(String keys) throws IOException, InterruptedException {
        return post("/office/search", Map.of("q", keys)).statusCode();
    }

    /** Makes whoever of the two is not head the head; whoever was asked for last is head, or the first of them. */
    int changeHead(UUID household, UUID first, UUID other) throws IOException, InterruptedException {
        UUID next = heads.getOrDefault(household, first).equals(first) ? other : first;
        int status = post(
                        "/office/households/" + household + "/head",
                        Map.of(
                                "request", UUID.randomUUID().toString(),
                                "head", next.toString(),
                                "eventOn", "2018-06-01",
                                "reason", "",
                                "step", "record"))
                .statusCode();
        if (status == FOUND || status == 302) {
            heads.put(household, next);
            return status;
        }
        // Anything but a redirect says why it was not recorded.
        return Math.max(status, 400);
    }

    private HttpResponse<String> post(String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(server + page)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
