package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.openhuji.Server;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Emigration;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.reading.PersonRecord;

/** Liling's window with the levels above it, and what tests of its matters ask again and again. */
abstract class WindowTest {
    final Server server;
    final Accounts accounts;
    final Registration registration;
    final Population population;
    private final Whereabouts whereabouts;
    Desk window;
    Desk station;
    Desk county;
    Desk city;

    WindowTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.population = population;
    }

    @BeforeEach
    final void open() throws Exception {
        window = new Desk(server, accounts, Role.WINDOW_OFFICER, "430281006");
        station = new Desk(server, accounts, Role.APPROVER, "430281006");
        county = new Desk(server, accounts, Role.APPROVER, "430281");
        city = new Desk(server, accounts, Role.APPROVER, "430200");
    }

    final Whereabouts.Found at(PersonId person) {
        return whereabouts.find(person, "test").orElseThrow();
    }

    final PersonRecord record(PersonId person) {
        return Readers.atTheWindow(() -> population.findPerson(person, population.now(), Sight.PLAIN))
                .orElseThrow();
    }

    final String number(@Nullable HouseholdId household) {
        return Folk.number(population, Objects.requireNonNull(household));
    }

    /** Somebody whose registration ended before: in the army, or where the cause says. */
    final Folk.One gone(Emigration.@Nullable Cause cause) {
        Folk.One one = Folk.alone(registration, "1", "1990-01-01");
        LocalDate day = LocalDate.of(2018, 4, 1);
        if (cause == null) {
            Folk.record(registration, day, Enlistment.NOTICE, new Enlistment(one.id(), Successor.NONE));
        } else {
            Folk.record(registration, day, Emigration.PROOF, new Emigration(one.id(), cause, Successor.NONE));
        }
        return one;
    }

    final void registered(String id) {
        assertThat(window.page(id)).contains("已登记", "受理", "审查", "批准");
    }

    /** Whatever the matter has looked up elsewhere comes back clear. */
    final void lookedUp(String id) {
        Map<String, String> clear = new HashMap<>();
        Matcher asked = Pattern.compile("name=\"outcome-([a-z-]+)\"").matcher(window.page(id));
        while (asked.find()) {
            clear.put("outcome-" + asked.group(1), "NONE");
            clear.put("query-" + asked.group(1), "查" + asked.start());
        }
        if (!clear.isEmpty()) {
            assertThat(window.step(id, "examine", Map.of())).contains("还没有查询");
            assertThat(window.step(id, "look-up", clear)).doesNotContain("name=\"outcome-");
        }
    }

    /** What was accepted is examined, decided on its level and registered; nobody decides what they accepted. */
    final void decided(String id, Desk decider) {
        assertThat(window.page(id)).contains("已受理");
        lookedUp(id);
        assertThat(window.step(id, "examine", Map.of())).contains("已审查");
        assertThat(window.step(id, "approve", Map.of())).contains("这一步应由");
        assertThat(decider.step(id, "approve", Map.of())).contains("批准");
        assertThat(window.step(id, "finish", Map.of()))
                .as(Desk.words(window.page(id)))
                .contains("已登记");
    }

    static void refused(HttpResponse<String> answer, String... why) {
        assertThat(answer.statusCode()).as(Desk.words(answer.body())).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }
}
