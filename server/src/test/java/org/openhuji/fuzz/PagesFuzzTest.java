package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
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
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    PagesFuzzTest(Server server, Casework casework, Chronicle chronicle) {
        this.server = server;
        this.casework = casework;
        this.chronicle = chronicle;
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

    /** A browser in which somebody's case is open, in whatever state it may be. */
    private HttpClient applicant(AtomicInteger turn) {
        try {
            CaseFile file = switch (turn.getAndIncrement() % 4) {
                case 0 -> SettlingCases.submitted(casework, chronicle);
                case 1 -> SettlingCases.refused(casework, chronicle);
                case 2 -> SettlingCases.approved(casework, chronicle);
                default -> SettlingCases.returned(casework, SettlingCases.submitted(casework, chronicle));
            };
            Signing browser = new Signing(server);
            browser.post("/cases", Map.of("reference", file.reference(), "code", SettlingCases.code(casework, file)));
            return browser.client();
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void noFormOfACaseBreaksIt() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        for (int walk = 0; walk < 4; walk++) {
            Walker walker = new Walker(
                    server,
                    () -> applicant(turn),
                    List.of("/cases"),
                    PLAUSIBLE,
                    address -> !address.startsWith("/cases") || address.startsWith("/cases/close"));
            walker.walk(3_500_000L + 10_000L * walk, Unbroken.REQUESTS / 6);
            assertThat(walker.sent()).as("%s", walker.statuses()).anyMatch(form -> form.startsWith("/cases/"));
        }
    }
}
