package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.access.Access;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Balance.Basis;
import org.openhuji.register.Balance.Flow;
import org.openhuji.register.acts.Death;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveOut;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.Successor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Start, births, moves, deaths and corrections make the end: with real acts, and whatever acts come. */
@ServerTest
class BalanceTest {
    private static final LocalDate MAY_FIRST = LocalDate.of(2018, 5, 1);
    private static final LocalDate MAY_LAST = LocalDate.of(2018, 5, 31);
    private static final LocalDate JUNE_FIRST = LocalDate.of(2018, 6, 1);
    private static final LocalDate JUNE_LAST = LocalDate.of(2018, 6, 30);

    private final Tallies tallies;
    private final Registration registration;
    private final Window window;
    private final JdbcClient sql;

    @Autowired
    BalanceTest(Tallies tallies, Registration registration, Window window, JdbcClient sql) {
        this.tallies = tallies;
        this.registration = registration;
        this.window = window;
        this.sql = sql;
    }

    private static Officer officer(UUID id, Role role) {
        return new Officer(
                id,
                "balance",
                "民警",
                new Office("醴陵市公安局来龙门派出所", "430281006"),
                List.of(new RoleAt(role, "430281")),
                Optional.empty());
    }

    private Balance balance(String place, LocalDate from, LocalDate until, Basis basis) {
        Balance balance = Access.acting(
                officer(UUID.randomUUID(), Role.APPROVER),
                new Purpose.Statistics(),
                () -> tallies.balance(place, from, until, basis));
        assertThat(balance).matches(Balance::balances, "balances");
        return balance;
    }

    private Balance may(Basis basis) {
        return balance(Town.COMMUNITY, MAY_FIRST, MAY_LAST, basis);
    }

    private static long more(Balance before, Balance after, Flow flow) {
        return after.of(flow) - before.of(flow);
    }

    private MoveOut out(PersonId person, Successor successor) {
        return new MoveOut(List.of(person), List.of(UUID.randomUUID()), "430102", "长沙市芙蓉区", null, successor);
    }

    @Test
    void everyActOfAMonthIsInItsFlowByTheDayOfTheEvent() {
        Balance before = may(Basis.EVENT);
        Town.Family lin = Town.Family.unborn();
        window.file(LocalDate.of(2018, 5, 2), lin.moveIn());
        PersonId child = PersonId.next();
        window.file(LocalDate.of(2018, 5, 10), lin.birth(child, LocalDate.of(2018, 5, 10)));
        window.file(LocalDate.of(2018, 5, 20), new Death(lin.father(), Successor.of(lin.mother())), Death.PROOF);
        window.file(LocalDate.of(2018, 5, 28), out(lin.son(), Successor.NONE));
        Balance after = may(Basis.EVENT);
        assertThat(more(before, after, Flow.IN)).isEqualTo(4);
        assertThat(more(before, after, Flow.BIRTHS)).isEqualTo(1);
        assertThat(more(before, after, Flow.DEATHS)).isEqualTo(-1);
        assertThat(more(before, after, Flow.OUT)).isEqualTo(-1);
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(after.end() - before.end()).isEqualTo(3);
    }

    @Test
    void whatHappenedInMayAndWasRecordedInJuneIsOfMayByEventAndOfJuneByRecording() {
        Town.Family lin = window.lin();
        Balance mayBefore = may(Basis.EVENT);
        Balance mayRecorded = may(Basis.RECORDING);
        Balance juneRecorded = balance(Town.COMMUNITY, JUNE_FIRST, JUNE_LAST, Basis.RECORDING);
        Balance juneBefore = balance(Town.COMMUNITY, JUNE_FIRST, JUNE_LAST, Basis.EVENT);
        LocalDate born = LocalDate.of(2018, 5, 12);
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(born),
                        JUNE_FIRST,
                        null,
                        null,
                        Town.OFFICER,
                        null,
                        "430281006",
                        null,
                        List.of()),
                lin.birth(PersonId.next(), born));
        assertThat(more(mayBefore, may(Basis.EVENT), Flow.BIRTHS)).isEqualTo(1);
        assertThat(more(mayRecorded, may(Basis.RECORDING), Flow.BIRTHS)).isZero();
        assertThat(more(juneRecorded, balance(Town.COMMUNITY, JUNE_FIRST, JUNE_LAST, Basis.RECORDING), Flow.BIRTHS))
                .isEqualTo(1);
        assertThat(balance(Town.COMMUNITY, JUNE_FIRST, JUNE_LAST, Basis.RECORDING)
                        .end())
                .isEqualTo(juneRecorded.end() + 1);
        assertThat(more(juneBefore, balance(Town.COMMUNITY, JUNE_FIRST, JUNE_LAST, Basis.EVENT), Flow.BIRTHS))
                .isZero();
    }

    @Test
    void anUndoneActIsACorrectionByRecordingAndNeverHappenedByEvent() {
        Town.Family lin = window.lin();
        Balance event = may(Basis.EVENT);
        Balance recorded = may(Basis.RECORDING);
        Recorded birth = window.file(LocalDate.of(2018, 5, 10), lin.birth(PersonId.next(), LocalDate.of(2018, 5, 10)));
        registration.cancel(Town.filed(LocalDate.of(2018, 5, 11)), birth.act());
        assertThat(more(event, may(Basis.EVENT), Flow.BIRTHS)).isZero();
        Balance after = may(Basis.RECORDING);
        assertThat(more(recorded, after, Flow.BIRTHS)).isEqualTo(1);
        assertThat(more(recorded, after, Flow.CORRECTIONS)).isEqualTo(-1);
        assertThat(after.end()).isEqualTo(recorded.end());
    }

    @Test
    void whoMovesWithinTheCityLeavesOneCommunityAndComesToAnotherAndTheTownStaysAsItWas() {
        Town.Family lin = window.lin();
        Balance left = may(Basis.EVENT);
        Balance county = balance("430281", MAY_FIRST, MAY_LAST, Basis.EVENT);
        window.file(
                LocalDate.of(2018, 5, 15),
                new MoveWithin(
                        List.of(
                                Mover.of(lin.father()),
                                Mover.of(lin.mother()),
                                Mover.of(lin.son()),
                                Mover.of(lin.daughter())),
                        List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                        new Destination.Own(
                                HouseholdId.next(),
                                new AddressName("430281006002", "平衡路" + UUID.randomUUID()),
                                lin.father()),
                        Successor.NONE));
        assertThat(more(left, may(Basis.EVENT), Flow.OUT)).isEqualTo(-4);
        Balance after = balance("430281", MAY_FIRST, MAY_LAST, Basis.EVENT);
        assertThat(after.flows()).isEqualTo(county.flows());
        assertThat(after.end()).isEqualTo(county.end());
    }

    @Test
    void whateverActsComeEveryMonthBalancesOnBothBases() {
        int recorded = 0;
        for (int seed = 700_001; seed <= 700_012; seed++) {
            RandomActs acts = new RandomActs(seed);
            ActId last = null;
            for (int i = 0; i < 25; i++) {
                RandomActs.Filed filed = acts.next();
                try {
                    last = registration.record(filed.filing(), filed.act()).act();
                    recorded++;
                } catch (Contradiction refused) {
                    assertThat(refused.findings()).isNotEmpty();
                }
            }
            if (last != null && seed % 2 == 0) {
                registration.cancel(Town.filed(LocalDate.of(2018, 5, 30)), last);
            }
        }
        assertThat(recorded).isGreaterThan(100);
        for (String place : List.of(Town.COMMUNITY, "430281006", "430281")) {
            for (YearMonth month = YearMonth.of(2017, 5);
                    !month.isAfter(YearMonth.of(2018, 7));
                    month = month.plusMonths(2)) {
                for (Basis basis : Basis.values()) {
                    Balance balance = balance(place, month.atDay(1), month.atEndOfMonth(), basis);
                    if (basis == Basis.EVENT) {
                        assertThat(balance.end()).isEqualTo(counted(place, month.atEndOfMonth()));
                    }
                }
            }
            Balance whole = balance(place, LocalDate.of(2018, 1, 1), LocalDate.of(2199, 12, 31), Basis.RECORDING);
            assertThat(whole.end())
                    .as("whoever is there by all that was ever recorded")
                    .isEqualTo(open(place));
        }
    }

    /** Who is registered there on a day, counted another way. */
    private long counted(String place, LocalDate on) {
        return sql.sql("""
                        select count(*) from register.standing s
                        where s.state = 'REGISTERED' and s.valid @> cast(:on as date) and s.household in (
                            select h.household from register.household_state h join register.address_state a on a.address = h.address
                            where h.valid @> cast(:on as date) and a.valid @> cast(:on as date) and starts_with(a.place, :place))""")
                .param("on", on)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    /** Who is registered there without an end. */
    private long open(String place) {
        return sql.sql("""
                        select count(*) from register.standing s
                        where s.state = 'REGISTERED' and upper_inf(s.valid) and s.household in (
                            select h.household from register.household_state h join register.address_state a on a.address = h.address
                            where upper_inf(h.valid) and upper_inf(a.valid) and starts_with(a.place, :place))""").param("place", place).query(Long.class).single();
    }

    @Test
    void actsAreCountedForWhoRecordedThemOnTheDay() {
        UUID officer = UUID.randomUUID();
        LocalDate on = LocalDate.of(2018, 4, 3);
        Town.Family lin = Town.Family.unborn();
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(on),
                        on,
                        null,
                        null,
                        officer,
                        null,
                        "430281006",
                        null,
                        List.of()),
                lin.moveIn());
        assertThat(Access.acting(
                        officer(officer, Role.WINDOW_OFFICER),
                        new Purpose.Statistics(),
                        () -> tallies.acts(officer, on)))
                .containsExactly(java.util.Map.entry(ActKind.MOVE_IN, 1));
        assertThat(Access.acting(
                        officer(officer, Role.WINDOW_OFFICER),
                        new Purpose.Statistics(),
                        () -> tallies.acts(officer, on.plusDays(1))))
                .isEmpty();
    }

    @Test
    void aBalanceIsForWhoWorksThere() {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> Access.acting(
                        officer(UUID.randomUUID(), Role.WINDOW_OFFICER),
                        new Purpose.Statistics(),
                        () -> tallies.balance("530302", MAY_FIRST, MAY_LAST, Basis.EVENT)));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> Access.acting(
                        officer(UUID.randomUUID(), Role.COMMUNITY_WORKER),
                        new Purpose.Statistics(),
                        () -> tallies.balance("430281006", MAY_FIRST, MAY_LAST, Basis.EVENT)));
    }
}
