package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Residents who write anything into any field of their pages. */
@ServerTest
class PagesFuzzTest {
    private static final List<String> DOORS = List.of(
            "/",
            "/inquiry/place/430281006001",
            "/inquiry/place/530302001001",
            "/policies",
            "/inquiry/question",
            "/inquiry/answers");
    private static final List<String> PLAUSIBLE = List.of(
            "妻子",
            "儿子，12岁",
            "my mother",
            "2017",
            "2018",
            "1",
            "6",
            "12",
            "30",
            "430281006001",
            "醴陵",
            "true",
            "none",
            "unsure",
            "10");

    private final Server server;

    @Autowired
    PagesFuzzTest(Server server) {
        this.server = server;
    }

    private static HttpClient visitor() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void noFormBreaksIt() throws Exception {
        Walker walker = new Walker(server, PagesFuzzTest::visitor, DOORS, PLAUSIBLE, address -> false);
        walker.walk(3_000_000L, 2 * Unbroken.REQUESTS);
        assertThat(walker.sent())
                .contains("/inquiry/place", "/inquiry/family", "/inquiry/file")
                .anyMatch(form -> form.startsWith("/inquiry/question/"));
    }
}
