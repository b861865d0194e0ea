package org.openhuji;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One run in which the Java machine learns what a start needs (its ahead-of-time cache): the server asks itself for its
 * pages, has the example assessed in both languages, and ends. The launcher does this once after a build, with a database
 * of its own.
 */
@Component
@Profile("rehearsal")
class Rehearsal {
    private static final int MOST_PAGES = 60;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @EventListener
    void run(ApplicationReadyEvent ready) throws IOException {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        visit("http://127.0.0.1:" + port);
        System.exit(SpringApplication.exit(ready.getApplicationContext()));
    }

    /** Follows the links from the front page, and posts the example; returns what was asked for. */
    static Set<String> visit(String origin) throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/?lang=en"));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String path = open.remove();
            if (seen.add(path)) {
                String page = new String(get(origin + path), StandardCharsets.UTF_8);
                LINK.matcher(page)
                        .results()
                        .forEach(link -> open.add(link.group(1).replace("&amp;", "&")));
            }
        }
        byte[] example = get(origin + "/example.json");
        for (String language : List.of("zh", "en")) {
            post(origin + "/api/assessments?lang=" + language, example);
        }
        return seen;
    }

    private static byte[] get(String address) throws IOException {
        return answer(open(address));
    }

    private static void post(String address, byte[] json) throws IOException {
        HttpURLConnection connection = open(address);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(json);
        }
        answer(connection);
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection)
                URI.create(URI.create(address).toASCIIString()).toURL().openConnection();
    }

    /** What is answered; a refusal is nothing to learn from. */
    private static byte[] answer(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() >= 400) {
            return new byte[0];
        }
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
