package org.openhuji.register.recording;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes hold of what an act concerns and reads it, in one round trip: all statements travel together. */
@Component
class LoadStore {
    /** By a query of its own, which is answered once; a bare call would be made for every row that is looked at. */
    private static final String OF_PERSONS = "where person = any ((select register.held_persons())::uuid[])";

    private static final String OF_HOUSEHOLDS = "where household = any ((select register.held_households())::uuid[])";

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;
    private final Tables tables;
    private final String holdAndRead;

    LoadStore(NamedParameterJdbcTemplate jdbc, RegisterJson json, Tables tables) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.tables = tables;
        this.holdAndRead = String.join(";\n", statements());
    }

    /** In the order in which {@link #read} takes the answers. */
    private List<String> statements() {
        return List.of(
                // Planned once for a session, not for each act: what is looked for is always little and by its key.
                "set local plan_cache_mode = force_generic_plan",
                """
                select register.hold(:persons::uuid[], :households::uuid[],
                                     array(select jsonb_array_elements_text(:keys::jsonb)), :since)""",
                """
                select id, kind, recorded_at, content = :content::jsonb from register.act where request = :request""",
                """
                select id, number, station, kind from register.household where id = any ((select register.held_households())::uuid[])""",
                Columns.HOUSEHOLDS.select("") + OF_HOUSEHOLDS,
                Columns.LEADS.select("") + OF_HOUSEHOLDS,
                Columns.STANDINGS.select("") + OF_PERSONS,
                tables.identities.select("") + OF_PERSONS,
                Columns.PRESENCES.select("") + OF_PERSONS,
                Columns.NUMBERS.select("") + OF_PERSONS,
                Columns.CIRCUMSTANCES.select("") + OF_PERSONS,
                Columns.PARENTHOODS.select("") + """
                        where child = any ((select register.held_persons())::uuid[]) or parent = any ((select register.held_persons())::uuid[])""",
                Columns.MARRIAGES.select("") + """
                        where person = any ((select register.held_persons())::uuid[]) or spouse = any ((select register.held_persons())::uuid[])""",
                Columns.ADDRESSES.select("") + """
                        where address = any (array(
                              select unnest(:addresses::uuid[])
                              union
                              select address from register.household_state
                               where household = any ((select register.held_households())::uuid[])
                              union
                              select s.address from unnest(:places::text[], :lines::text[]) w (place, line)
                                join register.address_state s on s.place = w.place and s.line = w.line
                              union
                              select s.address from unnest(:streetPlaces::text[], :streets::text[]) w (place, line)
                                join register.address_state s on s.place = w.place and starts_with(s.line, w.line)))""",
                Dateless.FREEZES.select("") + "where valid @> :on::date",
                """
                select h.number, h.person, lower(s.valid), o.number
                  from register.number_holder h
                  left join register.standing s on s.person = h.person and s.valid @> :on::date
                  left join register.household o on o.id = s.household
                 where h.number = any (:numbers::text[])""",
                """
                select p.kind, p.number
                  from register.spent_paper p
                  join jsonb_to_recordset(:papers::jsonb) as w (kind text, number text)
                    on p.kind = w.kind and p.number = w.number""",
                // Asked by few acts; the others must not look through all communities for nothing.
                """
                select a.place, h.number
                  from register.household h
                  join register.household_state s on s.household = h.id and s.valid && daterange(:on::date, null)
                  join register.address_state a on a.address = s.address
                 where cardinality(:communities::text[]) > 0
                   and h.kind = 'COMMUNITY_COLLECTIVE' and a.place = any (:communities::text[])""",
                // One by one: asked for several at once, the database may take the days alone for a key and go through
                // everybody.
                """
                select c.household,
                       (select count(*) from register.standing s
                         where s.household = c.household and s.valid && daterange(:on::date, null))
                  from unnest(:counted::uuid[]) as c (household)""",
                """
                select a.id, a.kind
                  from register.act a
                 where a.id in (select act from register.standing
                                 where person = any ((select register.held_persons())::uuid[]) and lower(valid) > :on::date
                                union all
                                select act from register.household_lead
                                 where household = any ((select register.held_households())::uuid[]) and lower(valid) > :on::date)""");
    }

    /** Fills the draft with what the scope concerns; the caller's transaction holds it from now on. */
    void load(Scope scope, Draft draft, String content) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("persons", ids(scope.persons, PersonId::value))
                .addValue("households", ids(scope.households, HouseholdId::value))
                .addValue("counted", ids(scope.counted, HouseholdId::value))
                .addValue("addresses", ids(scope.addresses, AddressId::value))
                .addValue(
                        "keys",
                        json.writeValueAsString(keys(scope, draft.filing().request())))
                .addValue(
                        "streetPlaces",
                        scope.streets.stream().map(AddressName::place).toArray(String[]::new))
                .addValue(
                        "streets", scope.streets.stream().map(AddressName::line).toArray(String[]::new))
                .addValue(
                        "places", scope.written.stream().map(AddressName::place).toArray(String[]::new))
                .addValue("lines", scope.written.stream().map(AddressName::line).toArray(String[]::new))
                .addValue("papers", json.writeValueAsString(scope.papers))
                .addValue("numbers", array(scope.numbers.stream().map(CitizenNumber::digits)))
                .addValue("communities", array(scope.communities.stream()))
                .addValue("request", draft.filing().request())
                .addValue("content", content)
                .addValue("since", scope.ever ? null : draft.on(), Types.DATE)
                .addValue("on", draft.on());
        jdbc.execute(holdAndRead, parameters, statement -> {
            statement.execute();
            read(statement, draft);
            return draft;
        });
    }

    private void read(PreparedStatement statement, Draft draft) throws SQLException {
        statement.getMoreResults();
        statement.getMoreResults();
        next(
                statement,
                row -> draft.former = new Draft.Former(
                        new ActId(uuid(row, 1)),
                        ActKind.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)));
        next(statement, row -> {
            HouseholdId id = new HouseholdId(uuid(row, 1));
            draft.households.put(
                    id, new Household(id, row.getString(2), row.getString(3), HouseholdKind.valueOf(row.getString(4))));
        });
        timelines(statement, Columns.HOUSEHOLDS, draft.places);
        timelines(statement, Columns.LEADS, draft.leads);
        timelines(statement, Columns.STANDINGS, draft.standings);
        timelines(statement, tables.identities, draft.identities);
        timelines(statement, Columns.PRESENCES, draft.presences);
        timelines(statement, Columns.NUMBERS, draft.numbers);
        timelines(statement, Columns.CIRCUMSTANCES, draft.circumstances);
        timelines(statement, Columns.PARENTHOODS, draft.parenthoods);
        timelines(statement, Columns.MARRIAGES, draft.marriages);
        timelines(statement, Columns.ADDRESSES, draft.addresses);
        next(statement, row -> draft.notices.add(Dateless.freeze(row)));
        next(
                statement,
                row -> draft.holders.put(
                        new CitizenNumber(row.getString(1)),
                        new Draft.Holder(
                                new PersonId(uuid(row, 2)), row.getObject(3, LocalDate.class), row.getString(4))));
        next(statement, row -> draft.used.add(new Draft.Spent(row.getString(1), row.getString(2))));
        next(statement, row -> draft.collectives.put(row.getString(1), row.getString(2)));
        next(statement, row -> draft.counts.put(new HouseholdId(uuid(row, 1)), row.getLong(2)));
        next(statement, row -> draft.kinds.put(uuid(row, 1), ActKind.valueOf(row.getString(2))));
    }

    /** What is done with a row. */
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static void next(PreparedStatement statement, Taker taker) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
        statement.getMoreResults();
    }

    private static <K, V> void timelines(
            PreparedStatement statement, Columns<K, V> table, Map<K, Timeline<V>> timelines) throws SQLException {
        Map<K, List<Row<V>>> found = new LinkedHashMap<>();
        next(
                statement,
                row -> found.computeIfAbsent(table.key(row), key -> new ArrayList<>())
                        .add(table.row(row)));
        found.forEach((key, rows) -> timelines.put(key, Timeline.of(rows)));
    }

    static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** What must not be raced for, beside persons and households. */
    private static List<String> keys(Scope scope, UUID request) {
        return Stream.of(
                        Stream.of("request " + request),
                        scope.numbers.stream().map(number -> "number " + number.digits()),
                        scope.papers.stream().map(paper -> "paper " + paper.kind() + " " + paper.number()),
                        scope.written.stream().map(name -> "address " + name.place() + " " + name.line()),
                        scope.communities.stream().map(place -> "community " + place),
                        scope.streets.stream().map(street -> "street " + street.place()))
                .flatMap(keys -> keys)
                .toList();
    }

    private static <T> String ids(Set<T> ids, Function<T, UUID> value) {
        return array(ids.stream().map(id -> value.apply(id).toString()));
    }

    /** An array literal of texts that need no quotes. */
    static String array(Stream<String> plain) {
        return plain.collect(Collectors.joining(",", "{", "}"));
    }
}
