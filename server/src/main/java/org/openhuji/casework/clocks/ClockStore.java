package org.openhuji.casework.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders, rounds and counts, over the clocks of all cases. */
@Component
class ClockStore {
    /** A clock that runs; {@code f} is its case. */
    private static final String RUNS = """
            and f.state in ('ACCEPTED', 'EXAMINED') and not f.paused and f.clock is not null
            """;

    /** Little is left of it: at most so many working days as are few, and at most half of what it had. */
    private static final String SOON = """
            and f.due_on >= :on and f.due_on <
                (cast(:horizons as date[]))[1 + least(:few, ((f.file -> 'deadline' ->> 'days')::integer + 1) / 2)]
            """;

    /** Whose it is to act: the window as long as it has the case, or the station does; else whoever decides on the level. */
    private static final String HAS_IT = """
            ((f.state = 'ACCEPTED' or r.level = 'STATION')
                 and exists (select from unnest(:handles) p where starts_with(f.place, p))
             or f.state = 'EXAMINED'
                 and exists (select from unnest(:decides, :levels) as d (p, level)
                             where starts_with(f.place, p) and d.level = r.level))
            """;

    /** Whose it is to hear of what has run over. */
    private static final String HEARS = """
            (r.kind = 'OVERDUE' and exists (select from unnest(:decides, :levels) as d (p, level)
                                            where starts_with(f.place, p) and d.level = r.told_level))
            """;

    private static final String IN_AREA = "and exists (select from unnest(:places) p where starts_with(place, p))\n";

    private static final String OF_NOW = """
            from casework.reminder r join casework.case_file f on f.id = r.case_id and f.clock = r.clock
            where true
            """ + RUNS;

    private final JdbcClient sql;

    ClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes for each clock of which little is left that it is told to whoever has it; returns how many were new. */
    int remind(LocalDate on, String[] horizons) {
        return sql.sql("""
                        insert into casework.reminder (case_id, clock, kind, level, office, told_level, told_on)
                        select f.id, f.clock, 'DUE_SOON', f.level, casework.office(f.place, f.level), f.level, :on
                        from casework.case_file f where true
                        """ + RUNS + SOON + "on conflict do nothing")
                .param("on", on)
                .param("horizons", horizons)
                .param("few", horizons.length - 1)
                .update();
    }

    /** Notes for each clock that has run over that it is told to the level above; returns how many were new. */
    int escalate(LocalDate on) {
        return sql.sql("""
                        insert into casework.reminder (case_id, clock, kind, level, office, told_level, told_on)
                        select f.id, f.clock, 'OVERDUE', f.level, casework.office(f.place, f.level),
                               case f.level when 'STATION' then 'COUNTY' when 'COUNTY' then 'CITY' else 'PROVINCE' end, :on
                        from casework.case_file f where f.due_on < :on
                        """ + RUNS + "on conflict do nothing").param("on", on).update();
    }

    /** Whether a round of a day has come to its end. */
    boolean done(LocalDate day) {
        return sql.sql("select exists (select from casework.clock_round where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void done(LocalDate day, int reminded, int escalated) {
        sql.sql("""
                        insert into casework.clock_round (day, reminded, escalated)
                        select :day, :reminded, :escalated where exists (select from casework.case_file)
                        on conflict do nothing""")
                .param("day", day)
                .param("reminded", reminded)
                .param("escalated", escalated)
                .update();
    }

    /** What was told of a clock that still runs; {@code yours} where it waits for somebody of the area to note it. */
    record Told(
            CaseId id,
            int clock,
            Reminder.Kind kind,
            Level level,
            String office,
            Level told,
            LocalDate toldOn,
            @Nullable LocalDate notedOn,
            boolean yours) {}

    /** What was told of clocks in somebody's hands, or to them; what has run over longest in front. */
    List<Told> reminders(Area area, int limit) {
        return told(
                        area,
                        "and (" + HAS_IT + "or " + HEARS + ") order by r.kind desc, f.due_on, f.filed_on limit :limit")
                .param("limit", limit)
                .query(ClockStore::told)
                .list();
    }

    /** What was told of the clock that a case has now, the first in front. */
    List<Told> of(CaseId id, Area area) {
        return told(area, "and r.case_id = :id order by r.told_on, r.kind")
                .param("id", id.value())
                .query(ClockStore::told)
                .list();
    }

    /** What was told last of the clocks that cases have now. */
    Map<CaseId, Reminder.Kind> marks(Collection<CaseId> cases) {
        Map<CaseId, Reminder.Kind> marks = new HashMap<>();
        sql.sql("select r.case_id, max(r.kind) as kind\n" + OF_NOW + "and r.case_id = any(:cases) group by r.case_id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    marks.put(
                            new CaseId(row.getObject("case_id", UUID.class)),
                            Reminder.Kind.valueOf(row.getString("kind")));
                });
        return marks;
    }

    private JdbcClient.StatementSpec told(Area area, String which) {
        return sql.sql(
                        "select r.case_id, r.clock, r.kind, r.level, r.office, r.told_level, r.told_on, r.noted_on, r.noted_on is null and"
                                + " case r.kind when 'OVERDUE' then " + HEARS + "else " + HAS_IT + "end as yours\n"
                                + OF_NOW + which)
                .param("handles", area.handled())
                .param("decides", area.decided())
                .param("levels", area.decidedOn());
    }

    /** What has run over at offices one level below, the longest in front. */
    List<Below> below(Area area) {
        return sql.sql("""
                        select r.office, r.level, count(*) as overdue, count(*) filter (where r.noted_on is null) as open,
                               min(f.due_on) as longest
                        """ + OF_NOW + "and " + HEARS + "group by r.office, r.level order by longest, r.office")
                .param("decides", area.decided())
                .param("levels", area.decidedOn())
                .query((row, number) -> new Below(
                        row.getString("office"),
                        Level.valueOf(row.getString("level")),
                        row.getInt("overdue"),
                        row.getInt("open"),
                        row.getObject("longest", LocalDate.class)))
                .list();
    }

    void noted(Told told, UUID officer, LocalDate on) {
        sql.sql("""
                        update casework.reminder set noted_on = :on, noted_by = :officer
                        where case_id = :id and clock = :clock and kind = :kind and noted_on is null""")
                .param("id", told.id().value())
                .param("clock", told.clock())
                .param("kind", told.kind().name())
                .param("officer", officer)
                .param("on", on)
                .update();
    }

    /** Open cases and clocks stopped since a day, by office and matter. */
    List<Tally> tallies(Area area, LocalDate on, LocalDate since, String[] horizons) {
        return sql.sql("""
                        with open as (
                            select casework.office(place, level) as office, level, type, 1 as open,
                                   case when not paused
                        """ + SOON + """
                                        then 1 else 0 end as soon,
                                   case when not paused and due_on < :on then 1 else 0 end as overdue, 0 as ended, 0 as late
                            from casework.case_file f
                            where state in ('ACCEPTED', 'EXAMINED', 'SUSPENDED') and due_on is not null and level is not null
                        """ + IN_AREA + """
                        ), ended as (
                            select casework.office(place, level) as office, level, type, 0 as open, 0 as soon, 0 as overdue, 1 as ended,
                                   case when late > 0 then 1 else 0 end as late
                            from casework.clock_end where ended_on > :since and ended_on <= :on
                        """ + IN_AREA + """
                        )
                        select office, level, type, sum(open) as open, sum(soon) as soon, sum(overdue) as overdue,
                               sum(ended) as ended, sum(late) as late
                        from (table open union all table ended) as counted
                        group by office, level, type order by office, level, type""")
                .param("places", area.all())
                .param("on", on)
                .param("since", since)
                .param("horizons", horizons)
                .param("few", horizons.length - 1)
                .query((row, number) -> new Tally(
                        row.getString("office"),
                        Level.valueOf(row.getString("level")),
                        CaseType.valueOf(row.getString("type")),
                        row.getInt("open"),
                        row.getInt("soon"),
                        row.getInt("overdue"),
                        row.getInt("ended"),
                        row.getInt("late")))
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("clock"),
                Reminder.Kind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                row.getString("office"),
                Level.valueOf(row.getString("told_level")),
                row.getObject("told_on", LocalDate.class),
                row.getObject("noted_on", LocalDate.class),
                row.getBoolean("yours"));
    }
}
