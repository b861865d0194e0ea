package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Officer;
import org.openhuji.casework.clocks.Below;
import org.openhuji.casework.clocks.Clocks;
import org.openhuji.casework.clocks.Reminder;
import org.openhuji.casework.clocks.Reminding;
import org.openhuji.casework.clocks.Tally;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Resume;
import org.openhuji.casework.steps.Suspend;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders, escalation and the counting of lateness, by the legal day and in working days. */
@ServerTest
class ClocksTest extends CaseTest {
    private static final String STATION = "430281006";

    private final Chronicle chronicle;
    private final Registration registration;
    private final Clocks clocks;
    private final Reminding reminding;
    private final Recounting recounting;
    private final WorkingDays calendar;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    ClocksTest(
            Casework casework,
            Carrier carrier,
            Chronicle chronicle,
            Registration registration,
            Clocks clocks,
            Reminding reminding,
            Recounting recounting,
            WorkingDays calendar,
            JdbcClient sql,
            TransactionTemplate transaction) {
        super(casework, carrier);
        this.chronicle = chronicle;
        this.registration = registration;
        this.clocks = clocks;
        this.reminding = reminding;
        this.recounting = recounting;
        this.calendar = calendar;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** A family whose case the station of Liling took in; the county decides. */
    private CaseFile accepted() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        return accepted(opened(family, family.agreed(), "LL-3.1.5"));
    }

    /** The same with a clock that began earlier. */
    private CaseFile begun(CaseFile file, LocalDate since, int days) {
        ClockSet.back(sql, calendar, file, since, days);
        return now(Counter.LILING, file);
    }

    private List<Reminder> told(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> clocks.of(file));
    }

    private List<Reminder> listed(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> clocks.reminders(10_000)).stream()
                .filter(one -> one.file().id().equals(file.id()))
                .toList();
    }

    private int rows(CaseFile file) {
        return sql.sql("select count(*) from casework.reminder where case_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theOfficeThatHasACaseIsRemindedOnceWhenThreeWorkingDaysAreLeft() {
        // Ten working days from 21 May 2018: Monday 4 June.
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 21), 10);
        reminding.round(LocalDate.of(2018, 5, 29));
        assertThat(told(Counter.LILING, file)).as("four are left").isEmpty();
        reminding.round(LocalDate.of(2018, 5, 30));
        assertThat(told(Counter.LILING, file))
                .extracting(Reminder::kind, Reminder::level, Reminder::office, Reminder::toldOn, Reminder::yours)
                .containsExactly(
                        tuple(Reminder.Kind.DUE_SOON, Level.STATION, STATION, LocalDate.of(2018, 5, 30), true));
        assertThat(listed(Counter.LILING, file)).hasSize(1);
        assertThat(listed(Counter.LILING_COUNTY, file))
                .as("who decides later is not reminded yet")
                .isEmpty();

        reminding.round(LocalDate.of(2018, 5, 30));
        reminding.round(LocalDate.of(2018, 5, 31));
        assertThat(rows(file)).as("told once for each clock").isEqualTo(1);
    }

    @Test
    void ofAShortClockOneIsRemindedWhenHalfOfItIsGone() {
        // Four working days from Thursday 24 May: Wednesday 30 May.
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 24), 4);
        reminding.round(LocalDate.of(2018, 5, 25));
        assertThat(told(Counter.LILING, file)).as("three of four are left").isEmpty();
        reminding.round(LocalDate.of(2018, 5, 28));
        assertThat(told(Counter.LILING, file)).hasSize(1);
    }

    @Test
    void movedWorkingDaysCountAndOnHolidaysNobodyIsTold() {
        // Saturday 28 April 2018 was worked for Labour Day, 29 April to 1 May were not: from 26 April, 2 May is day
        // three.
        CaseFile file = begun(accepted(), LocalDate.of(2018, 4, 16), 11);
        assertThat(requireNonNull(file.deadline()).due()).isEqualTo(LocalDate.of(2018, 5, 2));
        reminding.round(LocalDate.of(2018, 4, 25));
        assertThat(told(Counter.LILING, file)).as("four are left").isEmpty();
        for (LocalDate off = LocalDate.of(2018, 4, 29);
                off.getMonthValue() < 5 || off.getDayOfMonth() == 1;
                off = off.plusDays(1)) {
            assertThat(reminding.round(off)).as("%s", off).isEqualTo(new Reminding.Told(0, 0));
        }
        assertThat(told(Counter.LILING, file)).isEmpty();
        reminding.round(LocalDate.of(2018, 4, 28));
        assertThat(told(Counter.LILING, file)).extracting(Reminder::toldOn).containsExactly(LocalDate.of(2018, 4, 28));
    }

    @Test
    @Shows("QJ-14a")
    void whatHasRunOverIsPassedOnToTheLevelAboveOnceAndCountedThere() {
        Officer city = Counter.ZHUZHOU;
        reminding.round(LocalDate.of(2018, 5, 30));
        int before = below(Counter.LILING_COUNTY, STATION);
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 22), 4);
        reminding.round(LocalDate.of(2018, 5, 28));
        assertThat(listed(Counter.LILING_COUNTY, file)).as("the last day").isEmpty();
        reminding.round(LocalDate.of(2018, 5, 29));
        reminding.round(LocalDate.of(2018, 5, 30));
        assertThat(rows(file)).as("due soon once, overdue once").isEqualTo(2);

        assertThat(listed(Counter.LILING_COUNTY, file))
                .extracting(Reminder::kind, Reminder::told, Reminder::office, Reminder::yours)
                .containsExactly(tuple(Reminder.Kind.OVERDUE, Level.COUNTY, STATION, true));
        assertThat(below(Counter.LILING_COUNTY, STATION)).isEqualTo(before + 1);
        assertThat(listed(city, file)).as("two levels up").isEmpty();
        assertThat(listed(Counter.LILING, file))
                .as("who has it sees both, and what was passed on is not theirs to note")
                .extracting(Reminder::kind, Reminder::yours)
                .containsExactlyInAnyOrder(tuple(Reminder.Kind.OVERDUE, false), tuple(Reminder.Kind.DUE_SOON, true));
        assertThat(Counter.as(Counter.LILING, () -> clocks.marks(List.of(file.id()))))
                .containsEntry(file.id(), Reminder.Kind.OVERDUE);
    }

    private int below(Officer officer, String office) {
        return Counter.as(officer, clocks::below).stream()
                .filter(one -> one.office().equals(office) && one.level() == Level.STATION)
                .mapToInt(Below::overdue)
                .sum();
    }

    @Test
    void whoWasMeantNotesAReminderInTheHistoryOfTheCase() {
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 22), 4);
        reminding.round(LocalDate.of(2018, 5, 29));
        CaseFile noted = Counter.as(Counter.LILING_COUNTY, () -> clocks.acknowledge(file, file.version(), "已电话督促"));
        assertThat(noted.state()).isEqualTo(file.state());
        assertThat(noted.deadline()).as("the clock runs on").isEqualTo(file.deadline());
        CaseStep step =
                Counter.as(Counter.LILING, () -> casework.steps(file.id())).getLast();
        assertThat(step.step()).isEqualTo("Acknowledge");
        assertThat(step.office()).isEqualTo("醴陵市公安局");
        assertThat(step.words()).isEqualTo("已超期，已上报：已电话督促");
        assertThat(told(Counter.LILING_COUNTY, noted))
                .filteredOn(one -> one.kind() == Reminder.Kind.OVERDUE)
                .extracting(Reminder::notedOn, Reminder::yours)
                .containsExactly(tuple(ON, false));
        assertThat(refused(
                        () -> Counter.as(Counter.LILING_COUNTY, () -> clocks.acknowledge(noted, noted.version(), ""))))
                .isEqualTo(CaseProblem.NOTHING_TO_NOTE);
        assertThat(refused(() -> Counter.as(Counter.QUJING, () -> clocks.acknowledge(noted, noted.version(), ""))))
                .isEqualTo(CaseProblem.NOTHING_TO_NOTE);
    }

    @Test
    void theNextLevelHasAClockOfItsOwnThatIsToldOfByItself() {
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 22), 4);
        reminding.round(LocalDate.of(2018, 5, 29));
        CaseFile examined = step(Counter.LILING, file, new Examine(""));
        assertThat(told(Counter.LILING, examined))
                .as("the clock of the station is stopped")
                .isEmpty();
        assertThat(listed(Counter.LILING_COUNTY, examined)).isEmpty();
        begun(examined, LocalDate.of(2018, 5, 23), 6);
        reminding.round(LocalDate.of(2018, 5, 30));
        assertThat(listed(Counter.LILING_COUNTY, examined))
                .extracting(Reminder::kind, Reminder::level, Reminder::office, Reminder::yours)
                .containsExactly(tuple(Reminder.Kind.DUE_SOON, Level.COUNTY, "430281", true));
        assertThat(listed(Counter.LILING, examined))
                .as("the window has nothing to do any more")
                .isEmpty();
    }

    @Test
    void aPausedClockIsNotToldOfAndIsTheSameWhenItGoesOn() {
        CaseFile accepted = Returning.accepted(casework, Returning.divorced(chronicle, "归钟"), "归钟");
        ClockSet.back(sql, calendar, accepted, LocalDate.of(2018, 5, 21), 10);
        Recorded notice = Returning.notice(registration);
        CaseFile suspended = step(Returning.window(), accepted, new Suspend(Returning.NOTICE));
        reminding.round(ON);
        assertThat(rows(suspended)).as("one day is left, and it is paused").isZero();

        registration.cancel(Returning.filed(), notice.act());
        CaseFile resumed = step(Returning.window(), suspended, new Resume("公告已撤销"));
        assertThat(requireNonNull(resumed.deadline()).due()).isEqualTo(LocalDate.of(2018, 6, 4));
        reminding.round(ON);
        assertThat(told(Returning.window(), resumed))
                .extracting(Reminder::kind)
                .containsExactly(Reminder.Kind.DUE_SOON);
        step(Returning.window(), resumed, new Withdraw());
    }

    @Test
    void whatIsFinishedLateIsCountedByOfficeAndMatterOfTheOwnAreaAlone() {
        Tally before = tally(STATION);
        CaseFile late = begun(accepted(), LocalDate.of(2018, 5, 21), 4);
        CaseFile open = begun(accepted(), LocalDate.of(2018, 5, 21), 4);
        CaseFile soon = begun(accepted(), LocalDate.of(2018, 5, 21), 10);
        CaseFile inTime = accepted();
        // Due on Friday 25 May, left on Friday 1 June: five working days late.
        step(Counter.LILING, late, new Examine(""));
        step(Counter.LILING, inTime, new Examine(""));
        assertThat(sql.sql("select late from casework.clock_end where case_id = :id")
                        .param("id", late.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(5);
        Tally after = tally(STATION);
        assertThat(after.open() - before.open()).isEqualTo(2);
        assertThat(after.overdue() - before.overdue()).isEqualTo(1);
        assertThat(after.soon() - before.soon()).isEqualTo(1);
        assertThat(after.ended() - before.ended()).isEqualTo(2);
        assertThat(after.late() - before.late()).isEqualTo(1);

        ended(open, 900, LocalDate.of(2017, 6, 1));
        assertThat(tally(STATION).late()).as("more than a year ago").isEqualTo(after.late());
        ended(open, 901, LocalDate.of(2017, 6, 2));
        assertThat(tally(STATION).late()).isEqualTo(after.late() + 1);

        reminding.round(ON);
        assertThat(listed(Counter.LILING, open)).hasSize(1);
        assertThat(told(Counter.QUJING, soon)).isEmpty();
        assertThat(listed(Counter.QUJING, open)).isEmpty();
        assertThat(Counter.as(Counter.QUJING, clocks::below))
                .noneMatch(one -> one.office().startsWith("4302"));
        assertThat(Counter.as(Counter.QUJING, clocks::tallies))
                .noneMatch(one -> one.office().startsWith("4302"));
    }

    private void ended(CaseFile file, int clock, LocalDate on) {
        sql.sql("""
                        insert into casework.clock_end (case_id, clock, type, place, level, due_on, ended_on, late)
                        values (:id, :clock, 'SETTLE_IN', :place, 'STATION', :on, :on, 3)""")
                .param("id", file.id().value())
                .param("clock", clock)
                .param("place", file.place())
                .param("on", on)
                .update();
    }

    private Tally tally(String office) {
        return Counter.as(Counter.LILING, clocks::tallies).stream()
                .filter(one ->
                        one.office().equals(office) && one.level() == Level.STATION && one.type() == CaseType.SETTLE_IN)
                .findFirst()
                .orElse(new Tally(office, Level.STATION, CaseType.SETTLE_IN, 0, 0, 0, 0, 0));
    }

    @Test
    void aRoundThatWasCutOffHasToldNothingAndIsTakenAgain() {
        CaseFile file = begun(accepted(), LocalDate.of(2018, 5, 22), 4);
        LocalDate day = LocalDate.of(2018, 5, 31);
        transaction.executeWithoutResult(cut -> {
            assertThat(reminding.round(day).escalated()).isPositive();
            cut.setRollbackOnly();
        });
        assertThat(rows(file)).isZero();
        reminding.round(day);
        assertThat(rows(file)).isEqualTo(1);
        assertThat(reminding.round(day)).isEqualTo(new Reminding.Told(0, 0));
    }

    /** A clock was begun when a year's holidays were not announced; they are now. */
    @Test
    void aLastDayThatMayMoveIsWorkedOutAnewWhenTheHolidaysAreKnown() {
        CaseFile file = begun(accepted(), LocalDate.of(2018, 6, 14), 3);
        LocalDate known = LocalDate.of(2018, 6, 20);
        assertThat(requireNonNull(file.deadline()).due())
                .as("dragon boat festival on Monday, 18 June")
                .isEqualTo(known);
        Deadline weekends = Deadline.start(new WorkingDays(List.of()), LocalDate.of(2018, 6, 14), 3);
        assertThat(weekends.due()).isEqualTo(LocalDate.of(2018, 6, 19));
        assertThat(weekends.provisional()).isTrue();
        ClockSet.to(sql, file, weekends);
        recounting.round();
        CaseFile after = now(Counter.LILING, file);
        assertThat(requireNonNull(after.deadline()).due()).isEqualTo(known);
        assertThat(after.deadline().provisional()).isFalse();
        CaseStep last =
                Counter.as(Counter.LILING, () -> casework.steps(file.id())).getLast();
        assertThat(last.step()).isEqualTo("Recount");
        assertThat(last.words()).isEqualTo("2018-06-19 → 2018-06-20");
        recounting.round();
        assertThat(now(Counter.LILING, file).version()).isEqualTo(after.version());
    }

    @Test
    void aClockThatWasPausedIsWorkedOutFromTheDayItWentOn() {
        WorkingDays weekends = new WorkingDays(List.of());
        Deadline paused =
                Deadline.start(weekends, LocalDate.of(2018, 6, 4), 10).pause(weekends, LocalDate.of(2018, 6, 6));
        assertThat(paused.anew(calendar)).as("no day is set while it is paused").isEqualTo(paused);
        Deadline again = paused.resume(weekends, LocalDate.of(2018, 6, 14));
        assertThat(again.due()).isEqualTo(LocalDate.of(2018, 6, 26));
        assertThat(again.anew(calendar).due()).isEqualTo(LocalDate.of(2018, 6, 27));
    }
}
