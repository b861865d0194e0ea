package org.openhuji.gate.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at home before the residents' site. */
final class Home {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    /** What was answered last. */
    String page = "";

    int status;

    Home(String origin) {
        this.origin = origin;
    }

    Home go(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with the token of the last page: names and values in turn. */
    Home post(String path, String... fields) {
        List<String> parts = new ArrayList<>(List.of("_csrf=" + text(token())));
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(fields[i] + "=" + text(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))));
    }

    /** Sends a file of a form. */
    Home file(String path, String field, String value, String type, byte[] bytes) {
        String line = "----huji";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--"
                        + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n--"
                        + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What stands at a place of the page. */
    String at(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " on the page");
        }
        return found.group(1);
    }

    /** The page as it is read. */
    String words() {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private String token() {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html,*/*");
    }

    private Home send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 302) {
                // Without what the form was sent with.
                URI next = answer.uri()
                        .resolve(answer.headers().firstValue("Location").orElseThrow());
                return go(next.getRawPath());
            }
            page = answer.body();
            status = answer.statusCode();
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
