package org.openhuji.casework.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions, samples of them, and what was found. */
@Component
class ReviewStore {
    private static final String IN_AREA = "exists (select from unnest(:places) p where starts_with(d.place, p))\n";

    private static final String YOURS = """
            exists (select from unnest(:places, :ranks) as o (p, rank)
                    where starts_with(d.place, o.p)
                      and array_position(array['STATION', 'COUNTY', 'CITY', 'PROVINCE'], d.level) - 1 <= o.rank)
            and not exists (select from casework.step t where t.case_id = d.case_id and t.officer = :officer)
            """;

    private static final String SAMPLED = """
            select d.case_id, d.number, d.type, d.place, d.level, d.granted, d.decided_on, s.month, i.why,
                   r.answer, r.words, r.officer, r.office, r.on_day
            from casework.sample_item i
            join casework.sample s on s.id = i.sample_id
            join casework.decision d using (case_id, number)
            left join casework.review r using (case_id, number)
            """;

    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a decision as the case has it now. */
    void decided(CaseId id, int number) {
        sql.sql("""
                        insert into casework.decision (case_id, number, type, place, level, granted, against, officer, decided_on)
                        select id, :number, type, place, file -> 'decision' ->> 'level', (file -> 'decision' ->> 'granted')::boolean,
                               (file -> 'decision' ->> 'against')::boolean, (file -> 'decision' ->> 'officer')::uuid,
                               (file -> 'decision' ->> 'on')::date
                        from casework.case_file where id = :id and jsonb_typeof(file -> 'decision') = 'object'""").param("id", id.value()).param("number", number).update();
    }

    /** A month of a station from which nothing has been drawn yet. */
    record Undrawn(LocalDate month, String station, int decided) {}

    List<Undrawn> undrawn(LocalDate before) {
        return sql.sql("""
                        select month, station, count(*) as decided
                        from (select date_trunc('month', decided_on)::date as month, left(place, 9) as station
                              from casework.decision where decided_on < date_trunc('month', cast(:before as date))) d
                        where not exists (select from casework.sample s where s.month = d.month and s.station = d.station)
                        group by month, station order by month, station""")
                .param("before", before)
                .query((row, number) -> new Undrawn(
                        row.getObject("month", LocalDate.class), row.getString("station"), row.getInt("decided")))
                .list();
    }

    /** Opens the sample of a month; empty where another server was there first. */
    Optional<UUID> open(Undrawn month, int share, byte[] seed) {
        return sql.sql("""
                        insert into casework.sample (month, station, share, seed, decided)
                        values (:month, :station, :share, :seed, :decided) on conflict do nothing returning id""")
                .param("month", month.month())
                .param("station", month.station())
                .param("share", share)
                .param("seed", seed)
                .param("decided", month.decided())
                .query(UUID.class)
                .optional();
    }

    /**
     * Draws: every decision against the law's answer, and of the others so many of a hundred, rounded up, those in front whose
     * SHA-256 of seed, case and step is least.
     */
    int draw(UUID sample) {
        return sql.sql("""
                        with s as (select * from casework.sample where id = :sample),
                        d as (select d.case_id, d.number, d.against,
                                     row_number() over (partition by d.against
                                         order by sha256(s.seed || convert_to(d.case_id || ':' || d.number, 'UTF8'))) as lot,
                                     ceil(count(*) over (partition by d.against) * s.share / 100.0) as lots
                              from s join casework.decision d on left(d.place, 9) = s.station
                               and d.decided_on >= s.month and d.decided_on < s.month + interval '1 month')
                        insert into casework.sample_item (sample_id, case_id, number, why)
                        select :sample, case_id, number, case when against then 'AGAINST' else 'LOT' end
                        from d where against or lot <= lots""").param("sample", sample).update();
    }

    /**
     * Decisions that wait for an officer: on their level or below, in a case of which they have taken no step; the oldest first.
     *
     * @param levels the level of each of the places
     */
    List<Sampled> open(List<String> places, List<Level> levels, UUID officer, int limit) {
        return sql.sql(SAMPLED + "where r.answer is null and " + YOURS
                        + "order by s.month, i.why, d.decided_on, d.case_id limit :limit")
                .param("places", places.toArray(String[]::new))
                .param("ranks", levels.stream().map(Enum::ordinal).toArray(Integer[]::new))
                .param("officer", officer)
                .param("limit", limit)
                .query(ReviewStore::sampled)
                .list();
    }

    /** How many wait in an area for somebody else than the officer. */
    int others(List<String> places, List<Level> levels, UUID officer) {
        return sql.sql("select count(*) from casework.sample_item i join casework.decision d using (case_id, number)\n"
                        + "left join casework.review r using (case_id, number)\n"
                        + "where r.answer is null and " + IN_AREA + "and not (" + YOURS + ")")
                .param("places", places.toArray(String[]::new))
                .param("ranks", levels.stream().map(Enum::ordinal).toArray(Integer[]::new))
                .param("officer", officer)
                .query(Integer.class)
                .single();
    }

    /** What was not in order, the last one first. */
    List<Sampled> findings(Collection<String> places, int limit) {
        return sql.sql(SAMPLED + "where r.answer = 'FINDING' and " + IN_AREA + "order by r.at desc limit :limit")
                .param("places", places.toArray(String[]::new))
                .param("limit", limit)
                .query(ReviewStore::sampled)
                .list();
    }

    Optional<Sampled> find(CaseId id, int number) {
        return sql.sql(SAMPLED + "where i.case_id = :id and i.number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(ReviewStore::sampled)
                .optional();
    }

    /** The findings on one case, the last one first. */
    List<Sampled> findings(CaseId id) {
        return sql.sql(SAMPLED + "where i.case_id = :id and r.answer = 'FINDING' order by i.number desc")
                .param("id", id.value())
                .query(ReviewStore::sampled)
                .list();
    }

    /** Whether somebody has taken a step of a case. */
    boolean hadAHand(CaseId id, UUID officer) {
        return sql.sql("select exists (select from casework.step where case_id = :id and officer = :officer)")
                .param("id", id.value())
                .param("officer", officer)
                .query(Boolean.class)
                .single();
    }

    void answer(Sampled sampled, Sampled.Answer answer) {
        sql.sql("""
                        insert into casework.review (case_id, number, answer, words, officer, office, on_day)
                        values (:id, :number, :answer, :words, :officer, :office, :on)""")
                .param("id", sampled.id().value())
                .param("number", sampled.number())
                .param("answer", answer.finding().name())
                .param("words", answer.words())
                .param("officer", answer.officer())
                .param("office", answer.office())
                .param("on", answer.on())
                .update();
    }

    List<Tally> tallies(Collection<String> places) {
        return sql.sql("""
                        select d.type, min(d.place) as place, count(*) as decided, count(i.why) as sampled, count(*) filter (where i.why = 'AGAINST') as against,
                               count(r.answer) as looked, count(*) filter (where r.answer = 'FINDING') as findings
                        from casework.decision d
                        join casework.sample s on s.station = left(d.place, 9) and s.month = date_trunc('month', d.decided_on)::date
                        left join casework.sample_item i using (case_id, number)
                        left join casework.review r using (case_id, number)
                        where
                        """ + IN_AREA + "group by d.type order by findings desc, d.type")
                .param("places", places.toArray(String[]::new))
                .query((row, number) -> new Tally(
                        CaseType.valueOf(row.getString("type")),
                        row.getString("place"),
                        row.getInt("decided"),
                        row.getInt("sampled"),
                        row.getInt("against"),
                        row.getInt("looked"),
                        row.getInt("findings")))
                .list();
    }

    /** How lots were drawn, the last month first. */
    List<Draw> draws(Collection<String> places, int limit) {
        return sql.sql("""
                        select s.month, s.station, s.share, s.seed, s.decided,
                               (select count(*) from casework.sample_item i where i.sample_id = s.id) as sampled
                        from casework.sample s
                        where exists (select from unnest(:places) p where starts_with(s.station, p) or starts_with(p, s.station))
                        order by s.month desc, s.station limit :limit""")
                .param("places", places.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Draw(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("station"),
                        row.getInt("share"),
                        Draw.text(row.getBytes("seed")),
                        row.getInt("decided"),
                        row.getInt("sampled")))
                .list();
    }

    /** The case that undid an act of this one; empty where none did. */
    Optional<CaseId> undone(CaseId id) {
        return sql.sql("""
                        select u.id from casework.case_file u
                        where u.type = 'UNDO_ACT' and u.file -> 'application' ->> 'undoes' in
                              (select jsonb_array_elements_text(f.file -> 'acts') from casework.case_file f where f.id = :id)
                        order by u.opened_at desc limit 1""").param("id", id.value()).query(UUID.class).optional().map(CaseId::new);
    }

    private static Sampled sampled(ResultSet row, int number) throws SQLException {
        return new Sampled(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                CaseType.valueOf(row.getString("type")),
                row.getString("place"),
                Level.valueOf(row.getString("level")),
                row.getBoolean("granted"),
                row.getObject("decided_on", LocalDate.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Sampled.Why.valueOf(row.getString("why")),
                answer(row));
    }

    private static Sampled.@Nullable Answer answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new Sampled.Answer(
                        Sampled.Finding.valueOf(answer),
                        row.getString("words"),
                        row.getObject("officer", UUID.class),
                        row.getString("office"),
                        row.getObject("on_day", LocalDate.class));
    }
}
