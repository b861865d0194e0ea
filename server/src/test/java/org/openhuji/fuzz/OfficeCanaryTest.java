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
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Party;
import org.openhuji.casework.SettlingCases;
import org.openhuji.casework.Wish;
import org.openhuji.gate.HomeCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** Markup that somebody hands in from home, and an officer's own name that is markup, are text on every page that shows them. */
@ServerTest
class OfficeCanaryTest {
    private static final String CANARY = "<b id=canary>'\"&妻子";
    private static final String MARKUP = "<b id=canary";
    private static final String ESCAPED = "&lt;b id=canary";

    private final Server server;
    private final Accounts accounts;
    private final HomeCases home;
    private final Chronicle chronicle;

    @Autowired
    OfficeCanaryTest(Server server, Accounts accounts, HomeCases home, Chronicle chronicle) {
        this.server = server;
        this.accounts = accounts;
        this.home = home;
        this.chronicle = chronicle;
    }

    private record Applied(NewCase fresh, String reference, String code) {}

    /** A family that writes markup wherever words are taken. */
    private Applied applied() {
        NewCase fresh = SettlingCases.fromHome(chronicle, "LL-3.1.5");
        List<Party> parties = fresh.application().parties().stream()
                .map(party -> new Party(
                        party.label(), CANARY, party.sex(), CANARY, party.born(), party.role(), null, party.consent()))
                .toList();
        NewCase marked = new NewCase(
                fresh.id(),
                fresh.type(),
                fresh.place(),
                fresh.otherPlace(),
                fresh.filedOn(),
                fresh.application()
                        .with(parties)
                        .leading(new Wish.OwnAddress(fresh.place(), CANARY))
                        .saying(CANARY));
        AccessCode code = AccessCode.draw();
        return new Applied(marked, home.apply(marked, code.key(""), null).reference(), code.text());
    }

    private Signing officer(Role role) throws Exception {
        Signing browser = new Signing(server);
        browser.in(
                Officers.called(accounts, "canary." + UUID.randomUUID(), CANARY, role, "430281006")
                        .login(),
                Officers.PASSWORD);
        browser.post("/office/purpose", Map.of("kind", "REASON", "reference", CANARY));
        return browser;
    }

    /** Returns whether the canary is on the page, as text. */
    private static boolean text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isBetween(200, 499);
        assertThat(answer.body()).as("%s", answer.uri()).doesNotContain(MARKUP);
        return answer.body().contains(ESCAPED);
    }

    @Test
    void onThePagesOfOfficers() throws Exception {
        Applied one = applied();
        String page = "/office/cases/" + one.fresh().id();
        Signing window = officer(Role.WINDOW_OFFICER);
        assertThat(text(window.get(page)))
                .as("names, numbers, words and address")
                .isTrue();
        assertThat(text(window.get("/office")))
                .as("the officer's own name and reason")
                .isTrue();
        for (String address : List.of(
                "/office/cases",
                "/office/cases?show=ended",
                "/office/cases/time",
                page + "/beside",
                "/office/window",
                "/office/letters",
                "/office/print",
                "/office/batches")) {
            text(window.get(address));
        }
        for (String step : List.of("return", "ask", "visit", "suspend", "refuse", "look-up", "identify", "household")) {
            text(window.post(
                    page + "/" + step,
                    Map.of("version", "2", "words", CANARY, "department", CANARY, "reason", CANARY, "line", CANARY)));
        }
        text(window.post("/office/search", Map.of("q", CANARY)));
        Signing administrator = new Signing(server);
        administrator.in(Officers.with(accounts, Role.ADMINISTRATOR).login(), Officers.PASSWORD);
        assertThat(text(administrator.get("/office/accounts")))
                .as("the officer in the list")
                .isTrue();
        Signing auditor = new Signing(server);
        auditor.in(Officers.with(accounts, Role.AUDITOR).login(), Officers.PASSWORD);
        assertThat(text(auditor.post("/office/audit", Map.of("event", "PURPOSE_STATED"))))
                .as("name and reason in the log")
                .isTrue();
    }

    @Test
    void onThePageOfWhoApplied() throws Exception {
        Applied one = applied();
        Signing home = new Signing(server);
        home.post("/cases", Map.of("reference", one.reference(), "code", one.code()));
        HttpResponse<String> page = home.get("/cases");
        assertThat(page.body()).contains(one.reference());
        text(page);
        text(home.post("/cases/object", Map.of("words", CANARY, "version", "2")));
    }
}
