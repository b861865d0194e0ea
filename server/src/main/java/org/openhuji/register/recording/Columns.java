package org.openhuji.register.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressId;
import org.openhuji.register.AddressName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Lead;
import org.openhuji.register.Parenthood;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of a table with days, and how a key and a value fill them. Rows travel as JSON, one parameter a table, so that a
 * statement is the same text for one row and for a hundred.
 *
 * @param keys names and types of the columns of the key
 * @param values names and types of the columns of the value
 */
record Columns<K, V>(
        String table,
        List<String> keys,
        List<String> values,
        BiConsumer<Map<String, @Nullable Object>, K> key,
        BiConsumer<Map<String, @Nullable Object>, V> value,
        Reader<K> keyOf,
        Reader<V> valueOf) {
    /** Reads columns that lie side by side. */
    interface Reader<T> {
        /** Reads them from the one at {@code at} on. */
        T read(ResultSet row, int at) throws SQLException;
    }

    static final Columns<AddressId, AddressName> ADDRESSES = new Columns<>(
            "address_state",
            List.of("address uuid"),
            List.of("place text", "line text"),
            (row, id) -> row.put("address", id),
            (row, name) -> {
                row.put("place", name.place());
                row.put("line", name.line());
            },
            (row, at) -> new AddressId(uuid(row, at)),
            (row, at) -> new AddressName(row.getString(at), row.getString(at + 1)));

    static final Columns<HouseholdId, AddressId> HOUSEHOLDS = new Columns<>(
            "household_state",
            List.of("household uuid"),
            List.of("address uuid"),
            (row, id) -> row.put("household", id),
            (row, address) -> row.put("address", address),
            (row, at) -> new HouseholdId(uuid(row, at)),
            (row, at) -> new AddressId(uuid(row, at)));

    static final Columns<PersonId, Standing> STANDINGS = new Columns<>(
            "standing",
            List.of("person uuid"),
            List.of("state text", "household uuid", "relation text", "reason text"),
            Columns::person,
            (row, standing) -> {
                row.put("state", standing.state());
                row.put("household", standing.household());
                row.put("relation", standing.relation());
                row.put("reason", standing.reason());
            },
            Columns::person,
            Rows::standing);

    static final Columns<HouseholdId, Lead> LEADS = new Columns<>(
            "household_lead",
            List.of("household uuid"),
            List.of("family boolean", "person uuid", "unit text", "keeper text", "unrecorded boolean"),
            (row, id) -> row.put("household", id),
            (row, lead) -> {
                row.put("unrecorded", lead instanceof Lead.Unrecorded);
                switch (lead) {
                    case Lead.Head(PersonId head) -> {
                        row.put("family", true);
                        row.put("person", head);
                    }
                    case Lead.Keeper(String unit, String keeper) -> {
                        row.put("family", false);
                        row.put("unit", unit);
                        row.put("keeper", keeper);
                    }
                    case Lead.Unrecorded unrecorded -> row.put("family", true);
                }
            },
            (row, at) -> new HouseholdId(uuid(row, at)),
            (row, at) -> Rows.lead(row, at + 1));

    static final Columns<PersonId, Draft.Present> PRESENCES = new Columns<>(
            "presence",
            List.of("person uuid"),
            List.of(),
            Columns::person,
            (row, here) -> {},
            Columns::person,
            (row, at) -> Draft.Present.HERE);

    static final Columns<PersonId, CitizenNumber> NUMBERS = new Columns<>(
            "citizen_number",
            List.of("person uuid"),
            List.of("number text"),
            Columns::person,
            (row, number) -> row.put("number", number.digits()),
            Columns::person,
            (row, at) -> new CitizenNumber(row.getString(at)));

    static final Columns<PersonId, Circumstances> CIRCUMSTANCES = new Columns<>(
            "circumstances",
            List.of("person uuid"),
            List.of(
                    "marital_status text",
                    "education text",
                    "military_service text",
                    "occupation text",
                    "employer text",
                    "height_cm smallint",
                    "blood_group text",
                    "religion text",
                    "other_address text",
                    "phone text"),
            Columns::person,
            (row, held) -> {
                row.put("marital_status", held.maritalStatus());
                row.put("education", held.education());
                row.put("military_service", held.militaryService());
                row.put("occupation", held.occupation());
                row.put("employer", held.employer());
                row.put("height_cm", held.heightCm());
                row.put("blood_group", held.bloodGroup());
                row.put("religion", held.religion());
                row.put("other_address", held.otherAddress());
                row.put("phone", held.phone());
            },
            Columns::person,
            Rows::circumstances);

    static final Columns<Draft.Couple, Parenthood> PARENTHOODS = new Columns<>(
            "parenthood",
            List.of("child uuid", "parent uuid"),
            List.of("role text", "nature text"),
            (row, couple) -> {
                row.put("child", couple.first());
                row.put("parent", couple.second());
            },
            (row, parenthood) -> {
                row.put("role", parenthood.role());
                row.put("nature", parenthood.nature());
            },
            (row, at) -> new Draft.Couple(person(row, at), person(row, at + 1)),
            Rows::parenthood);

    static final Columns<PersonId, PersonId> MARRIAGES = new Columns<>(
            "marriage",
            List.of("person uuid"),
            List.of("spouse uuid"),
            Columns::person,
            (row, spouse) -> row.put("spouse", spouse),
            Columns::person,
            Columns::person);

    /** With the forms under which a name is looked for. */
    static Columns<PersonId, Identity> identities(Names names, JsonMapper json) {
        return new Columns<>(
                "identity",
                List.of("person uuid"),
                List.of(
                        "name text",
                        "former_names text[]",
                        "sex text",
                        "ethnicity text",
                        "born text",
                        "birth_place text",
                        "native_place text",
                        "name_key text",
                        "initials text",
                        "sound text"),
                Columns::person,
                (row, identity) -> {
                    row.put("name", identity.name().text());
                    row.put(
                            "former_names",
                            identity.formerNames().stream()
                                    .map(PersonName::text)
                                    .toList());
                    row.put("sex", identity.sex());
                    row.put("ethnicity", identity.ethnicity());
                    row.put("born", identity.born().toString());
                    row.put("birth_place", identity.birthPlace());
                    row.put("native_place", identity.nativePlace());
                    row.put("name_key", identity.name().searchForm());
                    row.put("initials", names.initials(identity.name()));
                    row.put("sound", names.sound(identity.name()));
                },
                Columns::person,
                (row, at) -> Rows.identity(row, at, json));
    }

    private static void person(Map<String, @Nullable Object> row, PersonId person) {
        row.put("person", person);
    }

    private static PersonId person(ResultSet row, int at) throws SQLException {
        return new PersonId(uuid(row, at));
    }

    private static UUID uuid(ResultSet row, int at) throws SQLException {
        return row.getObject(at, UUID.class);
    }

    /** Reads rows of the table or of its past, up to the condition. */
    String select(String past) {
        StringBuilder columns = new StringBuilder();
        keys.forEach(column -> columns.append(name(column)).append(", "));
        columns.append("valid::text, ");
        values.forEach(column ->
                columns.append(column.endsWith("[]") ? "to_json(" + name(column) + ")::text, " : name(column) + ", "));
        return "select " + columns + "act from register." + table + past + " ";
    }

    /** The key of the row the cursor stands on. */
    K key(ResultSet row) throws SQLException {
        return keyOf.read(row, 1);
    }

    /** The row the cursor stands on. */
    Row<V> row(ResultSet row) throws SQLException {
        int at = keys.size() + 1;
        return new Row<>(Period.parse(row.getString(at)), valueOf.read(row, at + 1), uuid(row, at + values.size() + 1));
    }

    /** A row as it travels. */
    Map<String, @Nullable Object> row(K id, Row<V> row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        key.accept(columns, id);
        columns.put("valid", row.valid().toString());
        value.accept(columns, row.value());
        columns.put("act", row.act());
        return columns;
    }

    /** Ends rows that are still as they were read. */
    String delete() {
        String same = String.join(
                " and ",
                keys.stream()
                        .map(Columns::name)
                        .map(k -> "t." + k + " = r." + k)
                        .toList());
        return "delete from register." + table + " t using jsonb_to_recordset(:rows::jsonb) as r ("
                + String.join(", ", keys) + ", valid daterange, act uuid) where " + same
                + " and t.valid = r.valid and t.act = r.act";
    }

    /** Begins rows. */
    String insert() {
        StringBuilder names = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (List<String> part : List.of(keys, values)) {
            for (String column : part) {
                names.append(name(column)).append(", ");
                types.append(column).append(", ");
            }
        }
        return "insert into register." + table + " (" + names + "valid, act) select " + names
                + "valid, coalesce(act, register.this_act()) from jsonb_to_recordset(:rows::jsonb) as r (" + types
                + "valid daterange, act uuid)";
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
