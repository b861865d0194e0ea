package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.Policies;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PagesTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Server server;
    private final Policies policies;

    @Autowired
    PagesTest(Server server, Policies policies) {
        this.server = server;
        this.policies = policies;
    }

    @Test
    void theFrontPageTellsTheLegalDateAndThePoliciesInChinese() throws Exception {
        HttpResponse<String> page = server.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"zh-CN\">", "法定日期", "2018年6月1日", "醴政发〔2017〕6号")
                .doesNotContain("??", "<script>", " style=");
        assertThat(server.get("/about").body()).contains("curl", "/api/assessments");
    }

    @Test
    void theFrontPageIsCompleteInEnglish() throws Exception {
        HttpResponse<String> page = server.get("/?lang=en");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Legal date", "Liling")
                .doesNotContain("??");
        HttpResponse<String> preferred = server.send(server.request("/").header("Accept-Language", "en-US"));
        assertThat(preferred.body()).contains("Legal date", "Liling").doesNotContain("法定日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/problems", "/nowhere", "/huji.css", "/api", "/actuator/health"})
    void everythingIsHardenedAndNothingIsRemembered(String path) throws Exception {
        HttpResponse<String> page =
                server.send(server.request(path).header("Accept", "text/html,application/json,*/*;q=0.5"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        // A page with a form has its token in a cookie that ends with the browser; nothing else is set.
        assertThat(page.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("HttpOnly")
                        .doesNotContain("Max-Age", "Expires"));
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aPersonIsToldOnAPageThatNothingIsThere() throws Exception {
        HttpResponse<String> page = server.send(server.request("/nowhere").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("没有这个网址", "API-0001");
    }

    @Test
    void aProgramIsToldInJsonThatNothingIsThere() throws Exception {
        for (String path : new String[] {"/nowhere", "/api/nowhere", "/actuator", "/actuator/env", "/error.html"}) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Server.object(answer).get("code")).isEqualTo("API-0001");
        }
        HttpResponse<String> post = server.send(server.request("/api").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(post.statusCode()).isEqualTo(405);
    }

    @Test
    void everyProblemIsOnThePageItsTypePointsTo() throws Exception {
        String page = server.get("/problems?lang=en").body();
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code)).doesNotHaveDuplicates();
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(kind.type()).isEqualTo("/problems#" + kind.code());
            assertThat(page).contains("id=\"" + kind.code() + "\"", kind.title().en());
        }
    }

    @Test
    void tellsWhatAnswers() throws Exception {
        assertThat(Server.object(server.get("/api")))
                .containsEntry("name", "huji")
                .containsEntry("legalDate", "2018-06-01")
                .containsEntry("law", policies.law().hash())
                .containsEntry("codes", policies.gazetteer().hash())
                .hasEntrySatisfying(
                        "version",
                        version -> assertThat(String.valueOf(version)).matches("\\d+\\..*"));
    }

    @Test
    void tellsThatItIsAlive() throws Exception {
        HttpResponse<String> health = server.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        Properties chinese = words("/messages.properties");
        Properties english = words("/messages_en.properties");
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String name : english.stringPropertyNames()) {
            if (!name.equals("app.name")) {
                assertThat(english.getProperty(name)).as(name).doesNotContainPattern(CHINESE);
            }
        }
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(PagesTest.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
