package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openhuji.HujiApplication;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.DemoAccounts;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A server of its own: the demonstration, with a sign-in elsewhere configured. */
@SpringBootTest(
        classes = HujiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huji.home=..",
            "huji.cache=target/cache",
            "huji.data=target/elsewhere-data",
            "huji.demo.people=false"
        })
@ContextConfiguration(initializers = ElsewhereTest.EmptyData.class)
@ActiveProfiles("demo")
@Import(Server.class)
@DirtiesContext
class ElsewhereTest {
    private static final FakeProvider PROVIDER = provider();

    private final Server server;
    private final Accounts accounts;

    @Autowired
    ElsewhereTest(Server server, Accounts accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    /** As {@link ServerTest.EmptyData}, for another folder. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class EmptyData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            FileSystemUtils.deleteRecursively(
                    Path.of("target", "elsewhere-data").toFile());
        }
    }

    private static FakeProvider provider() {
        try {
            return new FakeProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void registration(DynamicPropertyRegistry properties) {
        String client = "spring.security.oauth2.client.registration.police.";
        String there = "spring.security.oauth2.client.provider.police.";
        properties.add(client + "client-id", () -> FakeProvider.CLIENT);
        properties.add(client + "client-secret", () -> "secret");
        properties.add(client + "client-name", () -> "统一身份认证");
        properties.add(client + "scope", () -> "openid");
        properties.add(client + "authorization-grant-type", () -> "authorization_code");
        properties.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        properties.add(there + "authorization-uri", () -> PROVIDER.address() + "/authorize");
        properties.add(there + "token-uri", () -> PROVIDER.address() + "/token");
        properties.add(there + "jwk-set-uri", () -> PROVIDER.address() + "/keys");
        properties.add("huji.access.elsewhere.role-names.hukou-window", () -> "WINDOW_OFFICER");
        properties.add("huji.access.elsewhere.role-names.hukou-audit", () -> "AUDITOR");
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @Test
    void claimsAreTheAccountEachTime() throws Exception {
        PROVIDER.says(claims("lin.elsewhere", "hukou-window@430281"));
        Signing browser = new Signing(server);
        assertThat(through(browser)).endsWith("/office");
        assertThat(browser.get("/office").body()).contains("林别处", "户籍民警");
        PROVIDER.says(claims("lin.elsewhere", "hukou-audit"));
        assertThat(through(new Signing(server))).endsWith("/office");
        assertThat(accounts.findByLogin("lin.elsewhere")
                        .map(account -> account.officer().roles()))
                .contains(List.of(new RoleAt(Role.AUDITOR, "430281006")));
    }

    @Test
    void whoHasNoRoleIsNotLetIn() throws Exception {
        PROVIDER.says(claims("nobody.elsewhere", "gardener"));
        assertThat(through(new Signing(server))).endsWith("/sign-in?refused=ELSEWHERE");
        assertThat(accounts.findByLogin("nobody.elsewhere")).isEmpty();
    }

    @Test
    void anAccountWithAPasswordIsNotTakenOver() throws Exception {
        PROVIDER.says(claims("administrator", "hukou-audit"));
        assertThat(through(new Signing(server))).endsWith("/sign-in?refused=ELSEWHERE");
    }

    @Test
    void anAccountThatWasClosedHereStaysClosed() throws Exception {
        PROVIDER.says(claims("closed.elsewhere", "hukou-audit"));
        assertThat(through(new Signing(server))).endsWith("/office");
        accounts.close(
                accounts.findByLogin("closed.elsewhere").orElseThrow().officer().id());
        assertThat(through(new Signing(server))).endsWith("/sign-in?refused=ELSEWHERE");
    }

    @Test
    void theDemonstrationNamesItsAccountsAndTheyOpen() throws Exception {
        String page = new Signing(server).get("/sign-in").body();
        assertThat(page).contains("window.officer", "window.changsha", DemoAccounts.PASSWORD, "统一身份认证");
        assertThat(accounts.list().stream()
                        .filter(account -> account.secret() == Account.Secret.PASSWORD)
                        .count())
                .as("one of each role, and the window of another city")
                .isEqualTo(Role.values().length + 1);
        HttpResponse<String> in = new Signing(server).in("window.officer", DemoAccounts.PASSWORD);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/office");
    }

    private static Map<String, Object> claims(String login, String role) {
        return Map.of(
                "preferred_username", login,
                "name", "林别处",
                "office", "来龙门派出所",
                "office_place", "430281006",
                "roles", List.of(role));
    }

    /** Follows the way to the provider and back; where it ends is the answer. */
    private String through(Signing browser) throws Exception {
        String address = browser.location("/oauth2/authorization/police");
        String back = browser.location(address);
        return browser.location(back);
    }
}
