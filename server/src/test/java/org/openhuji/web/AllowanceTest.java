package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhuji.HujiApplication;
import org.openhuji.Raw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/**
 * A server as an operator may set it up: few requests an address, behind a proxy at 127.0.0.9, with a port of its own for
 * operators. Every test comes from addresses of its own.
 */
@SpringBootTest(
        classes = HujiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huji.home=..",
            "huji.cache=target/cache",
            "huji.data=target/allowance-data",
            "today=2018-06-01",
            "huji.limit.rate=1",
            "huji.limit.burst=10",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.9",
            "management.server.port=0",
            "management.server.address=127.0.0.1"
        })
class AllowanceTest {
    private static final int MORE_THAN_THE_BURST = 16;

    private final int port;
    private final int operators;

    @Autowired
    AllowanceTest(@LocalServerPort int port, @LocalManagementPort int operators) {
        this.port = port;
        this.operators = operators;
    }

    @BeforeAll
    static void startEmpty() {
        FileSystemUtils.deleteRecursively(
                java.nio.file.Path.of("target", "allowance-data").toFile());
    }

    private List<Integer> flood(String source, String path, String... headers) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THE_BURST; i++) {
            statuses.add(Raw.status(Raw.send(source, port, Raw.get(path, headers))));
        }
        return statuses;
    }

    @Test
    void aFloodFromOneAddressIsSlowedAndOthersAreServed() throws Exception {
        assertThat(flood("127.0.0.2", "/api"))
                .startsWith(200, 200, 200, 200, 200)
                .endsWith(429);
        assertThat(Raw.status(Raw.send("127.0.0.3", port, Raw.get("/api")))).isEqualTo(200);
        assertThat(Raw.status(Raw.send("127.0.0.2", port, Raw.get("/api")))).isEqualTo(429);
    }

    @Test
    void whoIsSlowedIsToldHowLongToWait() throws Exception {
        flood("127.0.0.4", "/api");
        String answer = Raw.send("127.0.0.4", port, Raw.get("/api?lang=en"));
        assertThat(answer)
                .contains("Retry-After: ", "application/problem+json", "LIM-0001", "Retry-After header")
                .containsPattern("Retry-After: [1-9]\\d?\r")
                .contains("Content-Security-Policy");
        String page = Raw.send("127.0.0.4", port, Raw.get("/", "Accept: text/html"));
        assertThat(Raw.status(page)).isEqualTo(429);
        assertThat(page).contains("text/html", "LIM-0001", "Retry-After: ");
    }

    @Test
    void pagesAndStylesAreCountedToo() throws Exception {
        assertThat(flood("127.0.0.5", "/huji.css")).endsWith(429);
        assertThat(flood("127.0.0.6", "/nowhere")).startsWith(404, 404).endsWith(429);
    }

    @Test
    void whatTakesLongCostsMore() throws Exception {
        long served = flood("127.0.0.7", "/policies/search?q=x").stream()
                .filter(status -> status == 200)
                .count();
        assertThat(served).isBetween(3L, 5L);
    }

    @Test
    void anArrayOfSituationsIsPaidForAfterwards() throws Exception {
        String situation =
                "{\"on\":\"2018-06-01\",\"destination\":\"430281006001\",\"applicant\":\"a\",\"persons\":{\"a\":{}}}";
        String body = "[" + String.join(",", java.util.Collections.nCopies(100, situation)) + "]";
        String request = "POST /api/assessments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        byte[] bytes = request.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Raw.status(Raw.send("127.0.0.8", port, bytes))).isEqualTo(200);
        assertThat(Raw.status(Raw.send("127.0.0.8", port, Raw.get("/api")))).isEqualTo(429);
    }

    @Test
    void theProxyThatIsNamedSaysWhoAsks() throws Exception {
        assertThat(flood("127.0.0.9", "/api", "X-Forwarded-For: 203.0.113.7")).endsWith(429);
        assertThat(Raw.status(Raw.send("127.0.0.9", port, Raw.get("/api", "X-Forwarded-For: 203.0.113.8"))))
                .isEqualTo(200);
    }

    @Test
    void aProxyThatPassesOnNonsenseBreaksNothing() throws Exception {
        for (String said : List.of("unknown", "x".repeat(2_000), "203.0.113.300", ",,", "\"", "[::1")) {
            String answer = Raw.send("127.0.0.9", port, Raw.get("/actuator/prometheus", "X-Forwarded-For: " + said));
            assertThat(Raw.status(answer)).as(said).isIn(404, 429);
        }
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THE_BURST; i++) {
            statuses.add(Raw.status(
                    Raw.send("127.0.0.10", port, Raw.get("/api", "X-Forwarded-For: 203.0.113." + (100 + i)))));
        }
        assertThat(statuses).endsWith(429);
    }

    @Test
    void behindAProxyThatEncryptsCookiesAreSecureAndSoIsEveryLaterVisit() throws Exception {
        String[] passedOn = {"X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https"};
        String page = Raw.send("127.0.0.9", port, Raw.get("/inquiry/place/430281006001", passedOn));
        assertThat(page).contains("Strict-Transport-Security: max-age=31536000");
        String token = cookie(page, "XSRF-TOKEN");
        String form = "code=430281006001&_csrf=" + between(page, "name=\"_csrf\" value=\"", "\"");
        String begun = Raw.send(
                "127.0.0.9",
                port,
                ("POST /inquiry/place HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + String.join("\r\n", passedOn)
                                + "\r\nCookie: " + token.replaceAll(";.*", "")
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length()
                                + "\r\n\r\n" + form)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Raw.status(begun)).as(begun).isEqualTo(302);
        for (String cookie : List.of(token, cookie(begun, "huji"))) {
            assertThat(cookie).contains("Secure", "HttpOnly");
        }
    }

    @Test
    void whereNothingIsEncryptedNothingIsClaimed() throws Exception {
        String plain =
                Raw.send("127.0.0.9", port, Raw.get("/inquiry/place/430281006001", "X-Forwarded-For: 203.0.113.10"));
        assertThat(plain).doesNotContain("Strict-Transport-Security");
        assertThat(cookie(plain, "XSRF-TOKEN")).doesNotContain("Secure");
        String claimed = Raw.send("127.0.0.11", port, Raw.get("/api", "X-Forwarded-Proto: https"));
        assertThat(claimed).startsWith("HTTP/1.1 200").doesNotContain("Strict-Transport-Security");
    }

    private static String cookie(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: " + name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer))
                .substring("Set-Cookie: ".length());
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    @Test
    void operatorsHaveAPortOfTheirOwn() throws Exception {
        assertThat(Raw.send("127.0.0.12", operators, Raw.get("/actuator/prometheus")))
                .startsWith("HTTP/1.1 200")
                .contains("http_server_requests_seconds_count");
        assertThat(Raw.send("127.0.0.12", operators, Raw.get("/actuator/health/readiness")))
                .startsWith("HTTP/1.1 200")
                .contains("UP");
        assertThat(Raw.status(Raw.send("127.0.0.12", port, Raw.get("/actuator/prometheus"))))
                .isEqualTo(404);
    }
}
