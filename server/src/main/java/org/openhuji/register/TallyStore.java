package org.openhuji.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the register's tables. */
@Component
class TallyStore {
    /**
     * Every stay of a person in an area without a day between, by all that is known now. What began a stay is the act that first
     * said that the person, or the household, is there from that day on; what ended it, the one that first said what follows.
     */
    private static final String STAYS_BY_EVENT = """
            with there as (
                select s.person, s.household, s.valid * h.valid * a.valid as during
                from register.address_state a
                join register.household_state h on h.address = a.address and h.valid && a.valid
                join register.standing s on s.household = h.household and s.state = 'REGISTERED'
                     and s.valid && (h.valid * a.valid)
                where starts_with(a.place, :prefix)
            ), stay as (
                select person, unnest(range_agg(during)) as during from there group by person
            )
            """;

    /**
     * The same along the moments of recording, of whoever was believed to be there without an end, each with the acts that began and
     * ended it. An act that was filed for an earlier day than the one it follows counts on that one's day.
     */
    private static final String STAYS_BY_RECORDING = """
            with there as materialized (
                select s.person, tstzrange(greatest(s.known_from, h.known_from, a.known_from),
                                           least(s.known_until, h.known_until, a.known_until)) as known,
                       case when s.known_from >= greatest(h.known_from, a.known_from) then s.act
                            when h.known_from >= a.known_from then h.act else a.act end as began,
                       case when s.known_until <= least(h.known_until, a.known_until) then s.ended_by
                            when h.known_until <= a.known_until then h.ended_by else a.ended_by end as ended
                from register.address_state_ever a
                join register.household_state_ever h on h.address = a.address and upper_inf(h.valid)
                join register.standing_ever s on s.household = h.household and s.state = 'REGISTERED' and upper_inf(s.valid)
                where upper_inf(a.valid) and starts_with(a.place, :prefix)
                  and greatest(s.known_from, h.known_from, a.known_from) < least(s.known_until, h.known_until, a.known_until)
            ), spell as (
                select person, unnest(range_agg(known)) as known from there group by person
            ), stay as (
                select i.kind as kind_in, i.filed_on as day_in, o.kind as kind_out,
                       case when o.id is not null then greatest(i.filed_on, o.filed_on) end as day_out
                from spell
                join (select person, lower(known) as at, any_value(began) as act from there group by 1, 2) first
                     on first.person = spell.person and first.at = lower(spell.known)
                join register.act i on i.id = first.act
                left join (select person, upper(known) as at, any_value(ended) as act from there group by 1, 2) last
                     on last.person = spell.person and last.at = upper(spell.known)
                left join register.act o on o.id = last.act
            )
            """;

    private static final String PEOPLE_BY_EVENT =
            STAYS_BY_EVENT + "select count(*) from stay where during @> cast(:day as date)";

    private static final String PEOPLE_BY_RECORDING = STAYS_BY_RECORDING
            + "select count(*) from stay where day_in <= :day and (day_out is null or day_out > :day)";

    /** The act that first said what begins on a day: of the person, else of the household they were in. */
    private static final String CAUSE = """
            left join lateral (
                select c.kind from (
                    select s.act, s.known_from, 0 as rank from register.standing_ever s
                    where s.person = stay.person and lower(s.valid) = %1$s and (s.state = 'REGISTERED' or not %2$s)
                    union all
                    select h.act, h.known_from, 1 from there t
                    join register.household_state_ever h on h.household = t.household and lower(h.valid) = %1$s
                    where t.person = stay.person
                ) first
                join register.act c on c.id = first.act
                where not exists (select from register.act u where u.undoes = c.id)
                order by first.rank, first.known_from limit 1) cause on true
            """;

    private static final String CHANGES_BY_EVENT = STAYS_BY_EVENT + """
            select true as comes, cause.kind, count(*) as people from stay
            """ + CAUSE.formatted("lower(stay.during)", "true")
            + """
            where lower(stay.during) between :from and :until
            group by cause.kind
            union all
            select false, cause.kind, count(*) from stay
            """ + CAUSE.formatted("upper(stay.during)", "false") + """
            where upper(stay.during) between :from and :until
            group by cause.kind""";

    private static final String CHANGES_BY_RECORDING = STAYS_BY_RECORDING + """
            select true as comes, kind_in as kind, count(*) as people from stay
            where day_in between :from and :until group by kind_in
            union all
            select false, kind_out, count(*) from stay
            where day_out between :from and :until group by kind_out""";

    private final JdbcClient sql;

    TallyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** People who came to an area or left it by acts of a kind; {@code null} where no act says why. */
    record Change(boolean in, @Nullable ActKind kind, long people) {}

    Map<ActKind, Integer> acts(UUID officer, LocalDate day) {
        Map<ActKind, Integer> counts = new TreeMap<>();
        sql.sql("""
                select kind, count(*) as many from register.act
                where officer = :officer and filed_on = :day group by kind""")
                .param("officer", officer)
                .param("day", day)
                .query((row, n) -> counts.put(ActKind.valueOf(row.getString("kind")), row.getInt("many")))
                .list();
        return counts;
    }

    /** Who is in an area at the end of a day. */
    long people(String prefix, LocalDate day, Balance.Basis basis) {
        return sql.sql(basis == Balance.Basis.EVENT ? PEOPLE_BY_EVENT : PEOPLE_BY_RECORDING)
                .param("prefix", prefix)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Who came and who left, from a first day to a last one. */
    List<Change> changes(String prefix, LocalDate from, LocalDate until, Balance.Basis basis) {
        return sql.sql(basis == Balance.Basis.EVENT ? CHANGES_BY_EVENT : CHANGES_BY_RECORDING)
                .param("prefix", prefix)
                .param("from", from)
                .param("until", until)
                .query(TallyStore::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Change(row.getBoolean("comes"), kind == null ? null : ActKind.valueOf(kind), row.getLong("people"));
    }
}
