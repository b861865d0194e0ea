package org.openhuji;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: cookies are kept, forms are sent with their token, redirects are shown and not followed. */
public final class Signing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Server server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A browser with no cookie yet. */
    public Signing(Server server) {
        this.server = server;
    }

    /** The browser itself, with its cookies. */
    public HttpClient client() {
        return client;
    }

    /** Signs in; whatever comes of it is the answer. */
    public HttpResponse<String> in(String login, String password) throws IOException, InterruptedException {
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    /** Where an address of the server, or a whole one, redirects to. */
    public String location(String address) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                address.startsWith("/") ? server.request(address) : HttpRequest.newBuilder(URI.create(address));
        HttpResponse<String> answer = client.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    /** Fetches a page as a browser does. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                server.request(path).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a form as a browser does, with the token of the page it came from. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** The same with fields that are sent more than once. */
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        return form(
                path,
                fields.stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** The same with the body as it is sent. */
    public HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        String token = TOKEN.matcher(get("/sign-in").body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return client.send(
                server.request(path)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The cookie that holds the session; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().get(URI.create("http://127.0.0.1:" + server.port())).stream()
                .filter(cookie -> cookie.getName().equals("huji"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
