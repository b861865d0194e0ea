package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.kernel.CitizenNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One act is one transaction, one event and one entry in the log. */
@ServerTest
class RecordingTest {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 2);

    private final Registration registration;
    private final Present present;
    private final JdbcClient sql;

    @Autowired
    RecordingTest(Registration registration, Present present, JdbcClient sql) {
        this.registration = registration;
        this.present = present;
        this.sql = sql;
    }

    @Test
    void aChildIsBornIntoAFamilyAndReadBackAndUndone() {
        Town.Family lin = Town.Family.unborn();
        registration.record(Town.filed(MARCH), lin.moveIn());
        String before = present.everything();
        PersonId child = PersonId.next();

        Filing filing = Town.filed(APRIL);
        Recorded birth = registration.record(filing, lin.birth(child, APRIL));

        assertThat(present.standing(child, APRIL)).contains(Standing.registered(lin.household(), "30"));
        assertThat(present.standing(child, APRIL.minusDays(1))).isEmpty();
        CitizenNumber number = Objects.requireNonNull(birth.citizenNumbers().get(child));
        assertThat(number.artificial()).isTrue();
        assertThat(number.bornOn()).contains(APRIL);
        assertThat(number.sex().code()).isEqualTo("2");

        registration.cancel(Town.filed(MAY), birth.act());
        assertThat(present.standing(child, APRIL)).isEmpty();
        assertThat(present.everything()).isEqualTo(before);
    }

    @Test
    void whatAnActChangesIsShownBeforeItHappens() {
        Town.Family lin = Town.Family.unborn();
        registration.record(Town.filed(MARCH), lin.moveIn());
        String before = present.everything();
        PersonId child = PersonId.next();

        List<Effect> effects = registration.preview(Town.filed(APRIL), lin.birth(child, APRIL));

        assertThat(present.everything()).isEqualTo(before);
        assertThat(effects)
                .contains(
                        new Effect.OfStanding(
                                child,
                                Period.since(APRIL),
                                null,
                                Standing.registered(lin.household(), "30"),
                                Effect.Basis.KIN),
                        new Effect.OfParenthood(
                                child,
                                lin.mother(),
                                Period.since(null),
                                null,
                                new Parenthood(Parenthood.Role.MOTHER, Parenthood.Nature.BIRTH)),
                        new Effect.NumberDrawn(child, Period.since(APRIL), "990281"));
    }

    @Test
    void theSameRequestTwiceIsOneAct() {
        Town.Family lin = Town.Family.unborn();
        Filing filing = Town.filed(MARCH);
        Recorded once = registration.record(filing, lin.moveIn());
        long acts = present.count("register.act");

        Town.Family other = Town.Family.unborn();
        assertThatThrownBy(() -> registration.record(filing, other.moveIn()))
                .isInstanceOfSatisfying(
                        Contradiction.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::problem)
                                .containsExactly(RegisterProblem.REQUEST_DIFFERS));
        assertThat(once.again()).isFalse();
        assertThat(present.count("register.act")).isEqualTo(acts);
    }

    @Test
    @Shows({"QJ-20d", "SX-35b", "CF-5.2b"})
    void anActIsKnownByOneEventAndOneEntryInTheLog() {
        Town.Family lin = Town.Family.unborn();
        long entries = present.count("audit.entry");

        Recorded recorded = registration.record(Town.filed(MARCH), lin.moveIn());

        assertThat(present.count("audit.entry")).isEqualTo(entries + 1);
        assertThat(sql.sql(
                                "select count(distinct serialized_event) from event_publication where serialized_event like :act")
                        .param("act", "%" + recorded.act() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
