package org.openhuji.web.inquiry;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhuji.Server;

/** Somebody at the residents' pages without a browser: keeps cookies, sends forms as the last page drew them. */
final class Resident {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*class=\"asking\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: th:[^ ]+)? value=\"([^\"]*)\"");

    final CookieManager cookies = new CookieManager();
    final List<String> addresses = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;
    private final String language;

    /** The page that was answered last, and where it was. */
    String page = "";

    int status;

    /** What the last answer says of keeping it. */
    String cache = "";

    String at = "";

    Resident(Server server, String language) {
        this.origin = "http://127.0.0.1:" + server.port();
        this.language = language;
    }

    Resident(Server server) {
        this(server, "zh");
    }

    Resident go(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form: names and values in turn. */
    Resident post(String path, String... fields) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>(List.of(part("_csrf", token())));
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(part(fields[i], fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", parts))));
    }

    /** Answers the question of the last page. */
    Resident answer(String... fields) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no question at " + at);
        }
        List<String> all = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(form.group(1));
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                all.addAll(List.of(hidden.group(1), hidden.group(2)));
            }
        }
        all.addAll(List.of(fields));
        return post(at.replaceFirst("\\?.*", ""), all.toArray(String[]::new));
    }

    /** Opens a file. */
    Resident open(String file) throws IOException, InterruptedException {
        go("/");
        String line = "----huji";
        String body =
                "--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--" + line
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"huji.json\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + file + "\r\n--" + line + "--\r\n";
        return send(request("/inquiry/file")
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Begins for a place, with these people. */
    Resident begin(String place, String... people) throws IOException, InterruptedException {
        go("/inquiry/place/" + place).post("/inquiry/place", "code", place);
        for (String who : people) {
            post("/inquiry/family", "who", who);
        }
        return this;
    }

    /** The text of the first element of this name. */
    String text(String element) {
        Matcher found = Pattern.compile("<" + element + "\\b[^>]*>(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        return found.find() ? found.group(1).replaceAll("<[^>]+>", "").strip() : "";
    }

    private String token() {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", language);
    }

    private Resident send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        page = answer.body();
        status = answer.statusCode();
        cache = answer.headers().firstValue("Cache-Control").orElse("");
        at = answer.uri().getRawPath()
                + (answer.uri().getRawQuery() == null ? "" : "?" + answer.uri().getRawQuery());
        addresses.add(at);
        answer.previousResponse().ifPresent(before -> addresses.add(before.uri().toString()));
        return this;
    }

    private static String part(String name, String value) {
        return List.of(name, value).stream()
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("="));
    }
}
