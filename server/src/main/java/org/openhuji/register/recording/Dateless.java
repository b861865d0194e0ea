package org.openhuji.register.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;

/** The tables without days: moves, relatives elsewhere, papers that were used, notices. */
final class Dateless {
    static final Kind<Migration> MIGRATIONS = new Kind<>(
            "migration",
            List.of("id uuid"),
            List.of(
                    "person uuid",
                    "shape text",
                    "moved_on date",
                    "from_place text",
                    "from_text text",
                    "to_place text",
                    "to_text text",
                    "paper text",
                    "ground text"),
            Dateless::migration,
            Dateless::columns);

    static final Kind<RelativeElsewhere> RELATIVES = new Kind<>(
            "relative_elsewhere",
            List.of("id uuid"),
            List.of("person uuid", "relation text", "name text", "number text"),
            Dateless::relative,
            Dateless::columns);

    static final Kind<Freeze> FREEZES = new Kind<>(
            "address_freeze",
            List.of("id uuid"),
            List.of("place text", "address uuid", "valid daterange", "exempt text[]", "notice text"),
            Dateless::freeze,
            Dateless::columns);

    static final Kind<Draft.Spent> PAPERS = new Kind<>(
            "spent_paper",
            List.of("kind text", "number text"),
            List.of(),
            row -> new Draft.Spent(row.getString(1), row.getString(2)),
            Dateless::columns);

    static final List<Kind<?>> KINDS = List.of(MIGRATIONS, RELATIVES, FREEZES, PAPERS);

    private Dateless() {}

    /** Reads a row. */
    interface Reader<V> {
        /** Reads the row the cursor stands on. */
        V read(ResultSet row) throws SQLException;
    }

    /** A table: its columns with their types, and how rows are read and written. */
    record Kind<V>(
            String table,
            List<String> keys,
            List<String> values,
            Reader<V> read,
            Function<V, Map<String, @Nullable Object>> columns) {
        /** Reads rows of the table or of its past, up to the condition. */
        String select(String past) {
            return "select " + names() + "act from register." + table + past + " ";
        }

        /** The row the cursor stands on, with the act that said it. */
        Row<V> row(ResultSet row) throws SQLException {
            return new Row<>(
                    Period.since(null), read.read(row), row.getObject(keys.size() + values.size() + 1, UUID.class));
        }

        String delete() {
            List<String> names = keys.stream().map(Kind::name).toList();
            return "delete from register." + table + " t using jsonb_to_recordset(:rows::jsonb) as r ("
                    + String.join(", ", keys) + ") where "
                    + String.join(
                            " and ",
                            names.stream()
                                    .map(key -> "t." + key + " = r." + key)
                                    .toList());
        }

        String insert() {
            return "insert into register." + table + " (" + names() + "act) select " + names()
                    + "coalesce(act, register.this_act()) from jsonb_to_recordset(:rows::jsonb) as r ("
                    + String.join(", ", keys) + (values.isEmpty() ? "" : ", " + String.join(", ", values))
                    + ", act uuid)";
        }

        private String names() {
            StringBuilder names = new StringBuilder();
            keys.forEach(column -> names.append(name(column)).append(", "));
            values.forEach(column -> names.append(name(column)).append(", "));
            return names.toString();
        }

        private static String name(String column) {
            return column.substring(0, column.indexOf(' '));
        }
    }

    static void statements(Draft draft, List<Tables.Statement> ends, List<Tables.Statement> begins) {
        both(MIGRATIONS, draft.migrations, ends, begins);
        both(RELATIVES, draft.relatives, ends, begins);
        both(FREEZES, draft.freezes, ends, begins);
        both(PAPERS, draft.spent, ends, begins);
    }

    private static <V> void both(
            Kind<V> kind, Draft.Changes<V> changes, List<Tables.Statement> ends, List<Tables.Statement> begins) {
        Tables.add(
                ends,
                kind.delete(),
                changes.removed.stream().map(kind.columns()).toList());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Row<V> added : changes.added) {
            Map<String, @Nullable Object> row = kind.columns().apply(added.value());
            row.put("act", added.act());
            rows.add(row);
        }
        Tables.add(begins, kind.insert(), rows);
    }

    private static Migration migration(ResultSet row) throws SQLException {
        return new Migration(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                Migration.Shape.valueOf(row.getString(3)),
                row.getDate(4).toLocalDate(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static Map<String, @Nullable Object> columns(Migration move) {
        return Tables.columns(
                "id",
                move.id(),
                "person",
                move.person(),
                "shape",
                move.shape(),
                "moved_on",
                move.movedOn(),
                "from_place",
                move.fromPlace(),
                "from_text",
                move.fromText(),
                "to_place",
                move.toPlace(),
                "to_text",
                move.toText(),
                "paper",
                move.paper(),
                "ground",
                move.ground());
    }

    private static RelativeElsewhere relative(ResultSet row) throws SQLException {
        String number = row.getString(5);
        return new RelativeElsewhere(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                new PersonName(row.getString(4)),
                number == null ? null : new CitizenNumber(number));
    }

    private static Map<String, @Nullable Object> columns(RelativeElsewhere relative) {
        CitizenNumber number = relative.number();
        return Tables.columns(
                "id",
                relative.id(),
                "person",
                relative.person(),
                "relation",
                relative.relation(),
                "name",
                relative.name().text(),
                "number",
                number == null ? null : number.digits());
    }

    private static Map<String, @Nullable Object> columns(Draft.Spent paper) {
        return Tables.columns("kind", paper.kind(), "number", paper.number());
    }

    /** id, place, address, valid, exempt, notice. */
    static Freeze freeze(ResultSet row) throws SQLException {
        UUID address = row.getObject(3, UUID.class);
        Set<ActKind> exempt = EnumSet.noneOf(ActKind.class);
        for (Object kind : (Object[]) row.getArray(5).getArray()) {
            exempt.add(ActKind.valueOf(String.valueOf(kind)));
        }
        return new Freeze(
                row.getObject(1, UUID.class),
                row.getString(2),
                address == null ? null : new AddressId(address),
                Period.parse(row.getString(4)),
                exempt,
                row.getString(6));
    }

    private static Map<String, @Nullable Object> columns(Freeze freeze) {
        return Tables.columns(
                "id",
                freeze.id(),
                "place",
                freeze.place(),
                "address",
                freeze.address(),
                "valid",
                freeze.valid().toString(),
                "exempt",
                freeze.exempt(),
                "notice",
                freeze.notice());
    }
}
