package org.openhuji.register.duplicates;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs of records that may be one person: found set by set, kept, decided. */
@Component
class DuplicateStore {
    private static final String OF_PERSONS = """
            with subject as (
                select i.person, i.name_key, i.sound, i.sex, i.born
                from register.identity i where i.person = any(:persons) and upper_inf(i.valid)),
            """;

    private static final String OF_BATCH = """
            with subject as materialized (
                select i.person, i.name_key, i.sound, i.sex, i.born
                from (select cast(:act as uuid) as id
                      union
                      select a.id from register.act a
                      where a.batch = (select batch from register.act where id = :act)) b
                join register.person p on p.act = b.id
                join register.identity i on i.person = p.id and upper_inf(i.valid)),
            """;

    private static final String OF_NEWCOMERS = """
            with subject as (
                select * from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:sounds as text[]),
                                     cast(:sexes as text[]), cast(:born as text[])) as n (person, name_key, sound, sex, born)),
            """;

    /**
     * Who shares name and year, sound and year, or the day with a name one character off. Nobody is compared with themselves, and
     * no pair that is in the queue already.
     */
    private static final String PAIRS = """
            pair as (
                select s.person as one, i.person as other
                from subject s
                join register.identity i on i.name_key = s.name_key and left(i.born, 4) = left(s.born, 4)
                where upper_inf(i.valid) and i.person <> s.person
                union
                select s.person, i.person
                from subject s
                join register.identity i on i.sound = s.sound and left(i.born, 4) = left(s.born, 4)
                where upper_inf(i.valid) and i.person <> s.person
                union
                select s.person, i.person
                from subject s
                join register.identity i on i.born = s.born
                where char_length(s.born) = 10 and upper_inf(i.valid) and i.person <> s.person
                  and levenshtein_less_equal(i.name_key, s.name_key, 1) <= 1),
            open as (
                select distinct least(one, other) as a, greatest(one, other) as b, one, other from pair
                where not exists (
                    select from register.duplicate_candidate d
                    where d.one = least(pair.one, pair.other) and d.other = greatest(pair.one, pair.other)))
            """;

    private static final String SIDES = """
            select o.one, o.other,
                x.name_key as one_key, x.sound as one_sound, x.sex as one_sex, x.born as one_born, xn.number as one_number,
                array(select p.parent from register.parenthood p where p.child = o.one) as one_parents, xa.address as one_address,
                y.name_key as other_key, y.sound as other_sound, y.sex as other_sex, y.born as other_born,
                yn.number as other_number,
                array(select p.parent from register.parenthood p where p.child = o.other) as other_parents,
                ya.address as other_address
            from open o
            join subject x on x.person = o.one
            join register.identity y on y.person = o.other and upper_inf(y.valid)
            left join register.citizen_number xn on xn.person = o.one and upper_inf(xn.valid)
            left join register.citizen_number yn on yn.person = o.other and upper_inf(yn.valid)
            left join register.standing xs on xs.person = o.one and upper_inf(xs.valid)
            left join register.household_state xa on xa.household = xs.household and upper_inf(xa.valid)
            left join register.standing ys on ys.person = o.other and upper_inf(ys.valid)
            left join register.household_state ya on ya.household = ys.household and upper_inf(ya.valid)
            """;

    private static final String KEEP = """
            insert into register.duplicate_candidate (one, other, score, reasons, found_at)
            values (least(?, ?), greatest(?, ?), ?, ?, clock_timestamp()) on conflict do nothing""";

    private static final String SELECT = """
            select one, other, score, reasons, found_at, decision from register.duplicate_candidate
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    DuplicateStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Two sides to compare. */
    record Pair(UUID one, UUID other, Likeness.Side left, Likeness.Side right) {}

    void pairsOf(Collection<PersonId> persons, Consumer<Pair> each) {
        planOnce();
        sql.sql(OF_PERSONS + PAIRS + SIDES)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> each.accept(pair(row)));
    }

    void pairsOfBatch(ActId act, Consumer<Pair> each) {
        sql.sql(OF_BATCH + PAIRS + SIDES)
                .withFetchSize(1_000)
                .param("act", act.value())
                .query((RowCallbackHandler) row -> each.accept(pair(row)));
    }

    /** Of those who are not there yet, under identities nobody has; the left side lacks parents, number and address, which the caller knows. */
    void pairsOfNewcomers(Map<UUID, Likeness.Side> newcomers, Consumer<Pair> each) {
        planOnce();
        sql.sql(OF_NEWCOMERS + PAIRS + SIDES)
                .param("ids", newcomers.keySet().toArray(UUID[]::new))
                .param("keys", column(newcomers, Likeness.Side::key))
                .param("sounds", column(newcomers, Likeness.Side::sound))
                .param("sexes", column(newcomers, Likeness.Side::sex))
                .param("born", column(newcomers, side -> side.born().toString()))
                .query((RowCallbackHandler) row -> each.accept(pair(row)));
    }

    /** For a session, not for each question: the planning of so many tables takes longer than the looking. */
    private void planOnce() {
        sql.sql("set local plan_cache_mode = force_generic_plan").update();
    }

    private static String[] column(Map<UUID, Likeness.Side> sides, Function<Likeness.Side, String> value) {
        return sides.values().stream().map(value).toArray(String[]::new);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                side(row, "one"),
                side(row, "other"));
    }

    private static Likeness.Side side(ResultSet row, String of) throws SQLException {
        return new Likeness.Side(
                row.getString(of + "_key"),
                row.getString(of + "_sound"),
                row.getString(of + "_sex"),
                PartialDate.parse(row.getString(of + "_born")).orElseThrow(),
                row.getString(of + "_number"),
                ids(row.getArray(of + "_parents")),
                row.getObject(of + "_address", UUID.class));
    }

    private static Set<UUID> ids(Array ids) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) ids.getArray()));
    }

    /** What was found of a pair. */
    record Found(UUID one, UUID other, Likeness likeness) {
        UUID first() {
            return one.compareTo(other) <= 0 ? one : other;
        }

        UUID second() {
            return one.compareTo(other) <= 0 ? other : one;
        }
    }

    /** In one order, so that two who find the same pairs at the same moment do not wait for each other in a circle. */
    void keep(List<Found> found) {
        List<Found> ordered = found.stream()
                .sorted(Comparator.comparing(Found::first).thenComparing(Found::second))
                .toList();
        batches.batchUpdate(KEEP, ordered, 500, (row, pair) -> {
            row.setObject(1, pair.one());
            row.setObject(2, pair.other());
            row.setObject(3, pair.one());
            row.setObject(4, pair.other());
            row.setInt(5, pair.likeness().score());
            row.setArray(
                    6,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    pair.likeness().reasons().stream()
                                            .map(Reason::name)
                                            .toArray()));
        });
    }

    /** The open ones with a person at one of the places today; the likeliest first. An empty place is everywhere. */
    List<Candidate> listOpen(Collection<String> places, int limit) {
        return sql.sql(SELECT + """
                        where decision is null and ('' = any(:places) or exists (
                            select from register.standing s
                            join register.household_state h on h.household = s.household and upper_inf(h.valid)
                            join register.address_state a on a.address = h.address and upper_inf(a.valid)
                            where s.person in (one, other) and upper_inf(s.valid)
                              and exists (select from unnest(:places) p where starts_with(a.place, p))))
                        order by score desc, found_at, one, other limit :limit""")
                .param(
                        "places",
                        places.stream()
                                .map(place -> place.isEmpty() ? place : PlaceCode.prefix(PlaceCode.of(place)))
                                .toArray(String[]::new))
                .param("limit", limit)
                .query(DuplicateStore::candidate)
                .list();
    }

    Optional<Candidate> find(PersonId one, PersonId other) {
        return sql.sql(SELECT + "where one = least(:one, :other) and other = greatest(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(DuplicateStore::candidate)
                .optional();
    }

    boolean decide(PersonId one, PersonId other, Candidate.Decision decision, UUID officer, @Nullable String reason) {
        return sql.sql("""
                        update register.duplicate_candidate
                        set decision = :decision, decided_at = clock_timestamp(), officer = :officer, reason = :reason
                        where one = least(:one, :other) and other = greatest(:one, :other) and decision is null""")
                        .param("decision", decision.name())
                        .param("officer", officer)
                        .param("reason", reason)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }

    /** The pair of an act is decided, by its officers if nobody did before; a pair the program had not found comes in so. */
    void resolved(ActId act) {
        sql.sql("""
                        insert into register.duplicate_candidate as d
                            (one, other, score, reasons, found_at, decision, decided_at, officer, reason, act)
                        select least(k.person, e.person), greatest(k.person, e.person), 100, '{}', a.recorded_at, 'SAME',
                            a.recorded_at, coalesce(a.second_officer, a.officer), a.reason, a.id
                          from register.act a
                          join register.act_person k on k.act = a.id and k.role = 'KEPT'
                          join register.act_person e on e.act = a.id and e.role = 'ENDED'
                         where a.id = :act
                            on conflict (one, other) do update
                               set decision = 'SAME', act = excluded.act,
                                   decided_at = case when d.decision = 'SAME' then d.decided_at else excluded.decided_at end,
                                   officer = case when d.decision = 'SAME' then d.officer else excluded.officer end,
                                   reason = case when d.decision = 'SAME' then d.reason else excluded.reason end
                        """).param("act", act.value()).update();
    }

    /** The act that had made one person of a pair was undone by this one: it is for people to decide again. */
    void reopened(ActId undoing) {
        sql.sql("""
                        update register.duplicate_candidate d
                           set decision = null, decided_at = null, officer = null, reason = null, act = null
                          from register.act a where a.id = :act and d.act = a.undoes
                        """).param("act", undoing.value()).update();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Candidate(
                new PersonId(row.getObject("one", UUID.class)),
                new PersonId(row.getObject("other", UUID.class)),
                row.getInt("score"),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(Reason::valueOf)
                        .toList(),
                row.getObject("found_at", java.time.OffsetDateTime.class).toInstant(),
                Optional.ofNullable(decision).map(Candidate.Decision::valueOf));
    }
}
