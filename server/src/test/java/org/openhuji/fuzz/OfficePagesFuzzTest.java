package org.openhuji.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.browser.OfficeTown;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Registration;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Officers of every role who press anything and write anything into any field of their pages, in a station that no other test
 * has: what they stop, close and use up there is missed by nobody.
 */
@ServerTest
class OfficePagesFuzzTest {
    private static final String STATION = "430281002";
    private static final String COMMITTEE = "430281002007";

    /** What begins the walk of everybody; whoever may not is told so. */
    private static final List<String> DOORS = List.of(
            "/office",
            "/office/window",
            "/office/cases",
            "/office/cases?show=ended",
            "/office/cases/time",
            "/office/search",
            "/office/batches",
            "/office/duplicates",
            "/office/quarantine",
            "/office/proposals",
            "/office/letters",
            "/office/blanks",
            "/office/day",
            "/office/print",
            "/office/number-blocks",
            "/office/reviews",
            "/office/community",
            "/office/audit",
            "/office/accounts");

    private static final List<String> PLAUSIBLE = List.of(
            "林水生",
            "1985",
            "2018-05-20",
            "2018-06-01",
            COMMITTEE,
            STATION,
            "汉族",
            "男",
            "2",
            "湖南醴陵",
            "来龙门路9号",
            "本人申请",
            "LL-3.1.5",
            "0001",
            "A12345678",
            "是");

    private final Server server;
    private final Accounts accounts;
    private final Registration registration;
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    OfficePagesFuzzTest(
            Server server, Accounts accounts, Registration registration, Casework casework, Chronicle chronicle) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    /** What would end the walk: signing out, and passwords, which have a test of their own. */
    private static boolean shunned(String address) {
        return !address.startsWith("/office")
                || address.startsWith("/office/password")
                || address.startsWith("/office/confirm");
    }

    private Supplier<HttpClient> officer(Role role, String place) {
        String login = Officers.at(accounts, "fuzz." + UUID.randomUUID(), List.of(role), place)
                .login();
        return () -> {
            try {
                Signing browser = new Signing(server);
                assertThat(browser.in(login, Officers.PASSWORD).headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).doesNotContain("/sign-in"));
                browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
                return browser.client();
            } catch (IOException | InterruptedException fault) {
                throw new AssertionError(login, fault);
            }
        };
    }

    private List<String> doors() {
        List<String> doors = new ArrayList<>(DOORS);
        Stream.of(CaseType.values())
                .map(type -> "/office/window/" + type.matter())
                .forEach(doors::add);
        for (int i = 0; i < 2; i++) {
            OfficeTown.Lins lins = OfficeTown.lins(registration, COMMITTEE);
            doors.add("/office/persons/" + lins.father());
            doors.add("/office/persons/" + lins.father() + "/correction");
            doors.add("/office/persons/" + lins.mother() + "/protection");
            doors.add("/office/persons/" + lins.daughter());
            doors.add("/office/households/" + lins.household());
            doors.add("/office/households/" + lins.household() + "/head");
            CaseFile submitted = SettlingCases.submittedAt(casework, chronicle, COMMITTEE);
            doors.add("/office/cases/" + submitted.id());
            CaseFile accepted =
                    SettlingCases.acceptedAt(casework, SettlingCases.submittedAt(casework, chronicle, COMMITTEE));
            doors.add("/office/cases/" + accepted.id());
        }
        return doors;
    }

    /** Those who write much walk long; who administers, among accounts that nobody needs. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void noFormBreaksIt(Role role) throws Exception {
        boolean writes = role == Role.WINDOW_OFFICER || role == Role.APPROVER;
        String place = role == Role.ADMINISTRATOR ? "430281003" : STATION;
        Walker walker = new Walker(server, officer(role, place), doors(), PLAUSIBLE, OfficePagesFuzzTest::shunned);
        walker.walk(7_000_000L + 100_000L * role.ordinal(), writes ? Unbroken.REQUESTS : Unbroken.REQUESTS / 5);
        assertThat(walker.statuses()).as("%s", role).containsKey(200);
        if (writes) {
            assertThat(walker.statuses().get(200)).as("%s", walker.statuses()).isGreaterThan(Unbroken.REQUESTS / 3);
            assertThat(walker.sent())
                    .anyMatch(form -> form.startsWith("/office/cases/{id}/"))
                    .anyMatch(form -> role == Role.APPROVER || form.startsWith("/office/window/"));
        }
    }

    /**
     * Whatever is typed as a password is refused in words. Whoever guesses is slowed, here everybody, for all come from one address: each
     * begins by signing in rightly, which forgets what went before.
     */
    @Test
    void nothingTypedAsAPasswordBreaksIt() throws Exception {
        for (long seed = 7_900_000L; seed < 7_900_000L + 12; seed++) {
            Noise noise = new Noise(seed);
            String login = Officers.at(accounts, "fuzz." + UUID.randomUUID(), List.of(Role.WINDOW_OFFICER), STATION)
                    .login();
            Signing browser = new Signing(server);
            browser.in(login, Officers.PASSWORD);
            for (String address : List.of("/office/password", "/office/confirm", "/office/purpose", "/sign-in")) {
                var answer = browser.post(
                        address,
                        Map.of(
                                noise.oneOf(List.of("login", "kind", "old", "current")),
                                noise.text(),
                                noise.oneOf(List.of("password", "reference", "fresh", "again")),
                                noise.text()));
                Unbroken.check("seed " + seed + ": POST " + address, answer.statusCode(), answer.body());
            }
        }
        assertThat(officer(Role.WINDOW_OFFICER, STATION).get()).isNotNull();
    }
}
