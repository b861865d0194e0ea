package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.browser.OfficeTown;
import org.openhuji.register.Registration;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed stays what is searched for or kept: no sign of it is read as a part of a statement or of a pattern. */
@ServerTest
class InjectionTest {
    private static final List<String> PIECES = List.of(
            "' or '1'='1",
            "林水生' or 1=1 --",
            "林水生%",
            "林%",
            "%",
            "_水生 1985",
            "林__ 1985",
            "'); drop table register.person; --",
            "$1",
            ":name",
            "?",
            "/* */ 林水生",
            "\\",
            "430281%' or true --",
            "{林水生}",
            "林水生\u2019 or 1=1");

    private final Server server;
    private final Accounts accounts;
    private final Registration registration;

    @Autowired
    InjectionTest(Server server, Accounts accounts, Registration registration) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
    }

    private Signing officer() throws Exception {
        Signing browser = new Signing(server);
        browser.in(
                Officers.named(accounts, "injection." + UUID.randomUUID(), Role.WINDOW_OFFICER, "430281")
                        .login(),
                Officers.PASSWORD);
        return browser;
    }

    private static String found(HttpResponse<String> page) {
        assertThat(page.statusCode()).isIn(200, 302, 422);
        return page.headers().firstValue("Location").orElse("") + page.body();
    }

    @Test
    void aPieceOfAStatementFindsNobody() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Signing officer = officer();
        officer.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
        assertThat(found(
                        officer.post("/office/search", Map.of("q", lins.number().digits()))))
                .as("who is asked for rightly is found")
                .contains("/office/persons/" + lins.father());
        for (String piece : PIECES) {
            assertThat(found(officer.post("/office/search", Map.of("q", piece))))
                    .as(piece)
                    .doesNotContain("/office/persons/");
            assertThat(server.get("/api/places?q="
                                    + java.net.URLEncoder.encode(piece, java.nio.charset.StandardCharsets.UTF_8))
                            .statusCode())
                    .as(piece)
                    .isIn(200, 422);
        }
        assertThat(found(
                        officer.post("/office/search", Map.of("q", lins.number().digits()))))
                .contains("/office/persons/" + lins.father());
    }

    /** Kept as it was written, and shown so: in the purpose of the moment, which stands on every page and in the log. */
    @Test
    void aPieceOfAStatementIsKeptAsItIs() throws Exception {
        Signing officer = officer();
        for (String piece : List.of("'); drop table audit.entry; --", "$1 :name ? {0} \\ %s")) {
            officer.post("/office/purpose", Map.of("kind", "REASON", "reference", piece));
            assertThat(officer.get("/office").body())
                    .contains(piece.replace("'", "&#39;").replace("\"", "&quot;"));
        }
    }
}
