package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is asked about people goes to whoever asked, and into no log. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest {
    private static final String CANARY = "OuyangCanary";
    private static final String NUMBER = "110101198001010037";

    private final Server server;

    @Autowired
    PrivacyTest(Server server) {
        this.server = server;
    }

    @Test
    void aFaultySituationIsNotLogged(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = server.post("/api/assessments", """
                {"on": "2018-06-01", "destination": "430281006001", "applicant": "%1$s",
                 "persons": {"%1$s": {"citizenIdNumber": "%2$s", "bornOn": "%1$s", "%1$s": 1}}, "kin": [["%1$s", "10", "%1$s"]]}
                """.formatted(CANARY, NUMBER));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/persons/" + CANARY + "/bornOn");
        assertSilent(log);
    }

    @Test
    void textThatIsNotJsonIsNotLogged(CapturedOutput log) throws Exception {
        assertThat(server.post("/api/assessments", "{\"" + CANARY).statusCode()).isEqualTo(400);
        assertThat(server.post("/api/assessments?trace=" + CANARY, "{}").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/places?limit=" + CANARY + "&q=x").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/places?q=" + CANARY).statusCode()).isEqualTo(200);
        assertThat(server.get("/nobody/" + CANARY).statusCode()).isEqualTo(404);
        assertSilent(log);
    }

    @Test
    void anAssessmentIsNotLogged(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = server.post("/api/assessments", """
                {"on": "2018-06-01", "destination": "430281006001", "applicant": "%1$s", "persons": {"%1$s": {}}}
                """.formatted(CANARY));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSilent(log);
    }

    @Test
    void whatIsAskedNextIsNotLogged(CapturedOutput log) throws Exception {
        String situation = """
                {"on": "2018-06-01", "destination": "430281006001", "applicant": "%1$s", "persons": {"%1$s": {}}}
                """.formatted(CANARY);
        HttpResponse<String> answer = server.post(
                "/api/assessments/questions",
                "{\"situation\": " + situation + ", \"unsure\": [\"/persons/" + CANARY + "/bornOn\"]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        HttpResponse<String> faulty = server.post(
                "/api/assessments/questions",
                "{\"" + CANARY + "\": \"" + NUMBER + "\", \"unsure\": [\"" + CANARY + "\"]}");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertSilent(log);
    }

    @Test
    void whatIsAskedOfPoliciesAndPagesIsNotLogged(CapturedOutput log) throws Exception {
        for (String path : new String[] {
            "/api/policies/",
            "/api/clauses/",
            "/api/places/",
            "/policies/",
            "/policies/liling/",
            "/inquiry/place/",
            "/inquiry/question/"
        }) {
            assertThat(server.get(path + CANARY).statusCode()).as(path).isBetween(200, 499);
        }
        for (String query : new String[] {
            "/api/policies?on=",
            "/api/policies/compare?right=liling&left=",
            "/policies/search?q=",
            "/policies/compare?right=liling&left=",
            "/inquiry/place?q=",
            "/inquiry/place/found?q=",
            "/?lang="
        }) {
            assertThat(server.get(query + CANARY).statusCode()).as(query).isBetween(200, 499);
        }
        assertSilent(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks", "overflows", "view", "sends-error"})
    void aFaultOfTheProgramGivesANumberOnly(String way, CapturedOutput log) throws Exception {
        HttpResponse<String> answer =
                server.get("/api/test/" + way + "?name=" + URLEncoder.encode(CANARY, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        String reference = String.valueOf(Server.object(answer).get("reference"));
        assertThat(reference).matches("[0-9A-F]{10}");
        assertThat(answer.body()).doesNotContain("Exception", CANARY, "org.openhuji");
        assertThat(log.getAll()).contains("Incident " + reference);
        assertSilent(log);
    }

    @Test
    void aPageThatFailsWhileItIsMadeIsToldByAPage(CapturedOutput log) throws Exception {
        HttpResponse<String> answer =
                server.send(server.request("/test/page?name=" + CANARY).header("Accept", "text/html,*/*;q=0.1"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("已记下编号")
                .contains("href=\"/test/page?name=" + CANARY + "&amp;lang=en\"")
                .doesNotContain("Exception", "no such person", "org.openhuji");
        assertSilent(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/places?q=^" + CANARY + "\" HTTP/1.1",
                "GET /api/%" + CANARY + " HTTP/1.1",
                "GET /api/places?q=%" + CANARY + " HTTP/1.1",
                CANARY + " / HTTP/1.1",
                "GET / " + CANARY,
                "POST /api/assessments HTTP/1.1\r\nTransfer-Encoding: " + CANARY,
                "POST /inquiry/family HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nwho=%"
                        + CANARY,
                "POST /inquiry/file HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=" + CANARY
                        + "\r\nContent-Length: 5\r\n\r\nabcde"
            })
    void requestsTheContainerRefusesAreNotLogged(String line, CapturedOutput log) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\nCookie: a=\"" + CANARY + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "Tomcat", CANARY);
        }
        assertSilent(log);
    }

    private static void assertSilent(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(CANARY, NUMBER);
    }
}
