package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officer;
import org.openhuji.access.Officers;
import org.openhuji.access.Password;
import org.openhuji.access.Role;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.AuditQuery;
import org.openhuji.audit.AuditRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, being refused, and what the log says of both. */
@ServerTest
class SignInTest {
    private final Server server;
    private final Accounts accounts;
    private final AuditLog log;

    @Autowired
    SignInTest(Server server, Accounts accounts, AuditLog log) {
        this.server = server;
        this.accounts = accounts;
        this.log = log;
    }

    @Test
    void leadsWhoIsNotSignedInToTheSignInPageAndBack() throws Exception {
        Officers.with(accounts, Role.WINDOW_OFFICER);
        Signing browser = new Signing(server);
        HttpResponse<String> refused = browser.get("/office");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/sign-in");
        String before = browser.session();
        HttpResponse<String> in = browser.in("test.window_officer", Officers.PASSWORD);
        assertThat(location(in)).contains("/office");
        assertThat(browser.session()).as("another session than before").isNotEqualTo(before);
        HttpResponse<String> desk = browser.get("/office");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("林测试", "户籍民警", "醴陵市");
        assertThat(desk.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void tellsAProgramInJsonThatItMustSignIn() throws Exception {
        HttpResponse<String> answer = server.get("/office");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Server.object(answer).get("code")).isEqualTo("ACC-0001");
    }

    @Test
    void doesNotTellWhetherThereIsSuchAnAccount() throws Exception {
        Officers.with(accounts, Role.STATISTICIAN);
        for (String login : List.of("test.statistician", "nobody.at.all")) {
            HttpResponse<String> refused = new Signing(server).in(login, "not the sentence");
            assertThat(location(refused)).endsWith("/sign-in?refused=WRONG");
        }
        assertThat(new Signing(server).get("/sign-in?refused=WRONG").body()).contains("登录名或密码不对");
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswordsInARow() throws Exception {
        Officer officer = Officers.named(accounts, "test.locked", Role.STATISTICIAN, "430281");
        for (int i = 0; i < 5; i++) {
            assertThat(location(new Signing(server).in("test.locked", "not the sentence")))
                    .endsWith("refused=WRONG");
        }
        assertThat(location(new Signing(server).in("test.locked", Officers.PASSWORD)))
                .endsWith("refused=LOCKED");
        assertThat(location(new Signing(server).in("test.locked", "not the sentence")))
                .as("who does not know the password does not learn that it is locked")
                .endsWith("refused=WRONG");
        assertThat(entries(officer, AuditEvent.LOCKED_OUT)).hasSize(1);
        assertThat(entries(officer, AuditEvent.SIGN_IN_FAILED)).hasSize(7);
        accounts.open(officer.id());
        assertThat(location(new Signing(server).in("test.locked", Officers.PASSWORD)))
                .endsWith("/office");
        assertThat(entries(officer, AuditEvent.SIGNED_IN)).hasSize(1);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() throws Exception {
        Officers.named(accounts, "test.forgotten", Role.STATISTICIAN, "430281");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                new Signing(server).in("test.forgotten", "not the sentence");
            }
            assertThat(location(new Signing(server).in("test.forgotten", Officers.PASSWORD)))
                    .endsWith("/office");
        }
    }

    @Test
    void closingAnAccountEndsItsSessions() throws Exception {
        Officer officer = Officers.named(accounts, "test.closed", Role.STATISTICIAN, "430281");
        Signing browser = new Signing(server);
        browser.in("test.closed", Officers.PASSWORD);
        assertThat(browser.get("/office").statusCode()).isEqualTo(200);
        accounts.close(officer.id());
        assertThat(browser.get("/office").statusCode()).isEqualTo(302);
        assertThat(location(new Signing(server).in("test.closed", Officers.PASSWORD)))
                .endsWith("refused=CLOSED");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Officer officer = Officers.named(accounts, "test.out", Role.STATISTICIAN, "430281");
        Signing browser = new Signing(server);
        browser.in("test.out", Officers.PASSWORD);
        assertThat(location(browser.post("/sign-out", Map.of()))).endsWith("/sign-in?out");
        assertThat(browser.get("/office").statusCode()).isEqualTo(302);
        assertThat(entries(officer, AuditEvent.SIGNED_OUT)).hasSize(1);
    }

    @Test
    void aPasswordGivenOutIsGoodForChoosingAnotherOnly() throws Exception {
        Officer officer = Officers.named(accounts, "test.given", Role.STATISTICIAN, "430281");
        Password given = Password.generated();
        accounts.password(officer.id(), given);
        Signing browser = new Signing(server);
        browser.in("test.given", given.text());
        assertThat(location(browser.get("/office"))).endsWith("/office/password");
        HttpResponse<String> wrong =
                browser.post("/office/password", Map.of("old", given.text(), "chosen", "short", "again", "short"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> changed = browser.post(
                "/office/password",
                Map.of("old", given.text(), "chosen", "my own long words", "again", "my own long words"));
        assertThat(location(changed)).endsWith("/office");
        assertThat(browser.get("/office").statusCode()).isEqualTo(200);
        assertThat(accounts.find(officer.id()).map(Account::secret)).contains(Account.Secret.PASSWORD);
    }

    @Test
    void identityIsConfirmedAgainAndGuessingLocks() throws Exception {
        Officer officer = Officers.named(accounts, "test.confirm", Role.WINDOW_OFFICER, "430281");
        Signing browser = new Signing(server);
        browser.in("test.confirm", Officers.PASSWORD);
        Map<String, String> right = Map.of("password", Officers.PASSWORD, "to", "/office/password");
        assertThat(location(browser.post("/office/confirm", right))).endsWith("/office/password");
        assertThat(location(
                        browser.post("/office/confirm", Map.of("password", Officers.PASSWORD, "to", "//elsewhere"))))
                .as("only to a page of ours")
                .endsWith("/office");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/office/confirm", Map.of("password", "not the sentence"))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(browser.post("/office/confirm", right).statusCode()).isEqualTo(422);
        assertThat(entries(officer, AuditEvent.IDENTITY_CONFIRMED)).hasSize(8);
    }

    @Test
    void aPurposeIsKeptForTheSessionAndLogged() throws Exception {
        Officer officer = Officers.named(accounts, "test.purpose", Role.WINDOW_OFFICER, "430281");
        Signing browser = new Signing(server);
        browser.in("test.purpose", Officers.PASSWORD);
        assertThat(browser.post("/office/purpose", Map.of("kind", "CASE", "reference", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/office/purpose", Map.of("kind", "SYSTEM")).statusCode())
                .as("the system's own ground is not an officer's to state")
                .isEqualTo(422);
        browser.post("/office/purpose", Map.of("kind", "CASE", "reference", "LL-2018-00017"));
        assertThat(browser.get("/office").body()).contains("办理案件", "LL-2018-00017");
        assertThat(entries(officer, AuditEvent.PURPOSE_STATED)).hasSize(1);
    }

    @Test
    void aFormThatNoPageOfOursSentIsRefused() throws Exception {
        Officers.with(accounts, Role.WINDOW_OFFICER);
        HttpResponse<String> refused = server.send(server.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=test.window_officer&password=x")));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheDemonstrationNamesAccounts() throws Exception {
        assertThat(server.get("/sign-in").body()).doesNotContain("liling-demo", "window.officer");
    }

    private List<AuditRecord> entries(Officer officer, AuditEvent event) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return log.list(new AuditQuery(null, officer.id(), event, today.minusDays(1), today, 100));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
