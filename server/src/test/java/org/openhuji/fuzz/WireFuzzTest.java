package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.Raw;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests no client would send: methods, paths, headers and bodies that are not what they say. */
@ServerTest
class WireFuzzTest {
    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "POST",
            "POST",
            "POST",
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u00e9T",
            "");
    private static final List<String> PATHS = List.of(
            "/",
            "/api",
            "/api/assessments",
            "/api/assessments/questions",
            "/api/places?q=%E9%86%B4",
            "/inquiry/file",
            "/inquiry/family",
            "/inquiry/question/1",
            "/inquiry/place",
            "//",
            "/./",
            "/../",
            "/%2e%2e/",
            "/api/%2f",
            "/api;x=1/places",
            "/api/places/%",
            "/api/places/%c0%af",
            "/policies/%00",
            "/policies/\u00e9",
            "http://localhost/",
            "/?%",
            "/?a=%ff",
            "/?=&&=",
            "/error",
            "/actuator/health/..;/",
            "/webjars/../application.properties",
            "/huji.css/",
            "/api/places?q=a&q=b&limit=1&limit=2",
            "/inquiry/file?lang=en");
    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: ;;;",
            "Accept-Language: \u0000",
            "Accept-Language: en;q=x",
            "Accept-Encoding: gzip, br;q=9",
            "Cookie: huji=x; huji=y",
            "Cookie: \"",
            "Cookie: XSRF-TOKEN=",
            "X-XSRF-TOKEN: a",
            "Range: bytes=5-2",
            "Range: bytes=0-0,1-1",
            "If-None-Match: *",
            "If-None-Match: W/",
            "If-Modified-Since: never",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Content-Encoding: gzip",
            "Host: other",
            "X-Forwarded-For: \u00ff",
            "Forwarded: for=",
            "Origin: null",
            "X-HTTP-Method-Override: DELETE",
            "HX-Request: true",
            "Content-Length: 99999999999",
            "Content-Length: -1",
            "Connection: upgrade");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "multipart/form-data; boundary=\"",
            "multipart/mixed; boundary=b",
            "text/html",
            "\u0000",
            ";");

    private final Server server;

    @Autowired
    WireFuzzTest(Server server) {
        this.server = server;
    }

    @Test
    void noBytesBreakIt() throws Exception {
        int answered = 0;
        for (int seed = 0; seed < Unbroken.REQUESTS; seed++) {
            Noise noise = new Noise(2_000_000L + seed);
            byte[] request = request(noise);
            String answer = Raw.send(server.port(), request);
            // A connection may be closed without a word; what is said is no fault of the program.
            if (Raw.status(answer) != 0) {
                answered++;
                Unbroken.check(
                        "seed " + seed + ": " + new String(request, StandardCharsets.UTF_8),
                        Raw.status(answer),
                        answer);
            }
        }
        assertThat(answered).isGreaterThan(Unbroken.REQUESTS / 2);
    }

    private static byte[] request(Noise noise) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] body = body(noise);
        StringBuilder head = new StringBuilder(noise.oneOf(METHODS) + " " + noise.oneOf(PATHS)
                + (noise.oneIn(20) ? " HTTP/9.9" : " HTTP/1.1") + "\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = noise.below(4); i > 0; i--) {
            head.append(noise.oneOf(HEADERS)).append("\r\n");
        }
        head.append("Content-Type: ").append(noise.oneOf(TYPES)).append("\r\n");
        head.append("Content-Length: ")
                .append(noise.oneIn(10) ? noise.below(500) : body.length)
                .append("\r\n");
        if (noise.oneIn(30)) {
            head.append("X-Long: ").append("x".repeat(20_000)).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] body(Noise noise) {
        return switch (noise.below(5)) {
            case 0 -> noise.bytes();
            case 1 -> ("who=%zz&member=" + noise.text() + "&_csrf=x").getBytes(StandardCharsets.UTF_8);
            case 2 ->
                ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + noise.text() + "\"\r\n\r\n{"
                                + (noise.oneIn(2) ? "\r\n--b--\r\n" : ""))
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> ("--b\r\n" + noise.text()).getBytes(StandardCharsets.UTF_8);
            default -> ("{\"on\": \"" + noise.text() + "\"}").getBytes(StandardCharsets.UTF_8);
        };
    }
}
