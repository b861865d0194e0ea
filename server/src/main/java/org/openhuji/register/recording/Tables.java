package org.openhuji.register.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Paper;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/** The statements that make the tables what a draft says. Rows that end come first, for keys are checked at once. */
@Component
final class Tables {
    private static final String PERSONS =
            "insert into register.person (id, act) select id, register.this_act() from jsonb_to_recordset(:rows::jsonb) as r (id uuid)";
    private static final String ADDRESSES =
            "insert into register.address (id, act) select id, register.this_act() from jsonb_to_recordset(:rows::jsonb) as r (id uuid)";
    private static final String HOUSEHOLDS = """
            insert into register.household (id, number, station, kind, act)
            select id, register.next_household_number(station), station, kind, register.this_act()
              from jsonb_to_recordset(:rows::jsonb) as r (id uuid, station text, kind text)
            returning id, number""";
    private static final String HOLDERS = """
            insert into register.number_holder (number, person)
            select number, person from jsonb_to_recordset(:rows::jsonb) as r (number text, person uuid)""";
    /** Two records were one person, or are two again. */
    private static final String HANDED = """
            update register.number_holder h set person = r.person
              from jsonb_to_recordset(:rows::jsonb) as r (number text, person uuid, before uuid)
             where h.number = r.number and h.person = r.before""";

    private static final String PAPERS = """
            insert into register.act_paper (act, position, kind, number, issued_on, issuer)
            select register.this_act(), position, kind, number, "issuedOn", issuer
              from jsonb_to_recordset(:rows::jsonb) as r (position smallint, kind text, number text, "issuedOn" date, issuer text)""";
    private static final String CONCERNED_PERSONS = """
            insert into register.act_person (act, person, role)
            select register.this_act(), person, role from jsonb_to_recordset(:rows::jsonb) as r (person uuid, role text)""";
    private static final String CONCERNED_HOUSEHOLDS = """
            insert into register.act_household (act, household)
            select register.this_act(), household from jsonb_to_recordset(:rows::jsonb) as r (household uuid)""";

    /** The columns of identities, which need the readings of names. */
    final Columns<PersonId, Identity> identities;

    Tables(Names names, RegisterJson json) {
        this.identities = Columns.identities(names, json.mapper());
    }

    /** All tables with days, in the order in which drafts hold them. */
    List<Columns<?, ?>> all() {
        return List.of(
                Columns.ADDRESSES,
                Columns.HOUSEHOLDS,
                Columns.STANDINGS,
                Columns.LEADS,
                identities,
                Columns.PRESENCES,
                Columns.NUMBERS,
                Columns.CIRCUMSTANCES,
                Columns.PARENTHOODS,
                Columns.MARRIAGES);
    }

    /** What a statement answers with. */
    enum Answer {
        COUNT,
        HOUSEHOLD_NUMBERS
    }

    /** A statement and the rows it is for. */
    record Statement(String sql, List<Map<String, @Nullable Object>> rows, Answer answer) {}

    /** All statements for a draft, in order. */
    List<Statement> statements(Draft draft) {
        List<Statement> ends = new ArrayList<>();
        List<Statement> begins = new ArrayList<>();
        both(draft.addresses, Columns.ADDRESSES, ends, begins);
        both(draft.places, Columns.HOUSEHOLDS, ends, begins);
        both(draft.standings, Columns.STANDINGS, ends, begins);
        both(draft.leads, Columns.LEADS, ends, begins);
        both(draft.identities, identities, ends, begins);
        both(draft.presences, Columns.PRESENCES, ends, begins);
        both(draft.numbers, Columns.NUMBERS, ends, begins);
        both(draft.circumstances, Columns.CIRCUMSTANCES, ends, begins);
        both(draft.parenthoods, Columns.PARENTHOODS, ends, begins);
        both(draft.marriages, Columns.MARRIAGES, ends, begins);
        Dateless.statements(draft, ends, begins);
        List<Statement> all = new ArrayList<>(ends);
        add(all, PERSONS, draft.newPersons.stream().map(id -> columns("id", id)).toList());
        add(
                all,
                ADDRESSES,
                draft.newAddresses.stream().map(id -> columns("id", id)).toList());
        households(draft, all);
        holders(draft, all);
        all.addAll(begins);
        papers(draft, all);
        add(
                all,
                CONCERNED_PERSONS,
                concerned(draft).entrySet().stream()
                        .map(entry -> columns("person", entry.getKey(), "role", entry.getValue()))
                        .toList());
        add(
                all,
                CONCERNED_HOUSEHOLDS,
                households(draft).stream().map(id -> columns("household", id)).toList());
        return all;
    }

    private static <K, V> void both(
            Map<K, Timeline<V>> timelines, Columns<K, V> table, List<Statement> ends, List<Statement> begins) {
        List<Map<String, @Nullable Object>> gone = new ArrayList<>();
        List<Map<String, @Nullable Object>> come = new ArrayList<>();
        timelines.forEach((key, timeline) -> {
            timeline.removed().forEach(row -> gone.add(table.row(key, row)));
            timeline.added().forEach(row -> come.add(table.row(key, row)));
        });
        add(ends, table.delete(), gone);
        add(begins, table.insert(), come);
    }

    static void add(List<Statement> statements, String sql, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            statements.add(new Statement(sql, rows, Answer.COUNT));
        }
    }

    private static void households(Draft draft, List<Statement> all) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (HouseholdId id : draft.newHouseholds) {
            Household household = draft.household(id).orElseThrow();
            rows.add(columns("id", id, "station", household.station(), "kind", household.kind()));
        }
        if (!rows.isEmpty()) {
            all.add(new Statement(HOUSEHOLDS, rows, Answer.HOUSEHOLD_NUMBERS));
        }
    }

    /** Numbers nobody held before. */
    private static void holders(Draft draft, List<Statement> all) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        draft.numbers.forEach((person, timeline) -> timeline.added().stream()
                .filter(row -> row.act() == null)
                .map(Row::value)
                .distinct()
                .filter(number -> !draft.holders.containsKey(number)
                        && !held(timeline, number)
                        && givenUp(draft, person, number) == null)
                .forEach(number -> rows.add(columns("number", number.digits(), "person", person))));
        add(all, HOLDERS, rows);
        List<Map<String, @Nullable Object>> handed = new ArrayList<>();
        draft.numbers.forEach((person, timeline) -> timeline.added().stream()
                .map(Row::value)
                .distinct()
                .forEach(number -> {
                    PersonId before = givenUp(draft, person, number);
                    if (before != null) {
                        handed.add(columns("number", number.digits(), "person", person, "before", before));
                    }
                }));
        add(all, HANDED, handed);
    }

    /** Who gives a number up by the same act by which somebody else gets it; {@code null} where nobody does. */
    private static @Nullable PersonId givenUp(Draft draft, PersonId to, CitizenNumber number) {
        return draft.numbers.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(to) && held(entry.getValue(), number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean held(Timeline<CitizenNumber> timeline, CitizenNumber number) {
        return timeline.removed().stream().anyMatch(row -> row.value().equals(number));
    }

    private static void papers(Draft draft, List<Statement> all) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Paper paper : draft.filing().papers()) {
            rows.add(columns(
                    "position",
                    rows.size() + 1,
                    "kind",
                    paper.kind(),
                    "number",
                    paper.number(),
                    "issuedOn",
                    paper.issuedOn(),
                    "issuer",
                    paper.issuer()));
        }
        add(all, PAPERS, rows);
    }

    /** Whom the act concerns, with their part in it. */
    static Map<PersonId, String> concerned(Draft draft) {
        Map<PersonId, String> persons = new LinkedHashMap<>(draft.roles);
        for (Map<PersonId, ? extends Timeline<?>> table :
                List.of(draft.standings, draft.identities, draft.numbers, draft.circumstances, draft.marriages)) {
            table.forEach((person, timeline) -> {
                if (changed(timeline)) {
                    persons.putIfAbsent(person, "CONCERNED");
                }
            });
        }
        draft.parenthoods.forEach((couple, timeline) -> {
            if (changed(timeline)) {
                persons.putIfAbsent(couple.first(), "CONCERNED");
                persons.putIfAbsent(couple.second(), "CONCERNED");
            }
        });
        return persons;
    }

    /** The households the act concerns. */
    static Set<HouseholdId> households(Draft draft) {
        Set<HouseholdId> households = new LinkedHashSet<>(draft.touched);
        draft.places.forEach((household, timeline) -> {
            if (changed(timeline)) {
                households.add(household);
            }
        });
        draft.leads.forEach((household, timeline) -> {
            if (changed(timeline)) {
                households.add(household);
            }
        });
        draft.standings
                .values()
                .forEach(timeline -> Stream.concat(timeline.removed().stream(), timeline.added().stream())
                        .map(row -> row.value().household())
                        .filter(Objects::nonNull)
                        .forEach(households::add));
        return households;
    }

    private static boolean changed(Timeline<?> timeline) {
        return !timeline.removed().isEmpty() || !timeline.added().isEmpty();
    }

    /** Columns and their values, in turn. */
    static Map<String, @Nullable Object> columns(@Nullable Object... pairs) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return columns;
    }
}
