package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may keep an answer, for how long, and how they learn that it still stands. */
@ServerTest
class KeptTest {
    private final Server server;

    @Autowired
    KeptTest(Server server) {
        this.server = server;
    }

    private static String header(HttpResponse<String> answer, String name) {
        List<String> all = answer.headers().allValues(name);
        assertThat(all).as(name).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/huji.css",
                "/huji.js",
                "/icon.svg",
                "/example.json",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/openapi.json",
                "/api",
                "/api/policies",
                "/api/policies/liling",
                "/api/policies/compare?left=liling&right=zhuzhou",
                "/api/clauses/LL-3.1.5",
                "/api/places?q=llm",
                "/api/places/430281"
            })
    void whatIsTheSameForEverybodyIsNotSentTwice(String path) throws Exception {
        HttpResponse<String> first = server.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).contains("public", "max-age=");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        HttpResponse<String> again = server.send(server.request(path).header("If-None-Match", header(first, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = server.send(server.request(path).header("If-None-Match", "W/\"other\""));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aFileWithAVersionInItsAddressIsKeptForAYear() throws Exception {
        assertThat(header(server.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js"), "Cache-Control"))
                .contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inquiry/place",
                "/inquiry/place/430281006001",
                "/inquiry/family",
                "/inquiry/question",
                "/inquiry/question/1",
                "/inquiry/answers",
                "/inquiry/answer",
                "/inquiry/compare",
                "/inquiry/file",
                "/inquiry/ended",
                "/nowhere",
                "/api/nowhere"
            })
    void whatMayTellOfPeopleIsKeptByNobody(String path) throws Exception {
        HttpResponse<String> page = server.send(server.request(path).header("Accept", "text/html"));
        assertThat(page.statusCode()).isBetween(200, 499);
        if (page.statusCode() / 100 != 3) {
            assertThat(header(page, "Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void answersAboutPeopleAreKeptByNobody() throws Exception {
        String example = server.get("/example.json").body();
        for (HttpResponse<String> answer : List.of(
                server.post("/api/assessments", example),
                server.post("/api/assessments", "{}"),
                server.post("/api/assessments/questions", "{\"situation\":" + example + "}"))) {
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void pagesThatAreTheSameForEverybodyAreAskedForAgain() throws Exception {
        assertThat(header(server.get("/policies"), "Cache-Control")).isEqualTo("no-cache, private");
    }
}
