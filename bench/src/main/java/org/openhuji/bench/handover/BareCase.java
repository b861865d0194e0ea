package org.openhuji.bench.handover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.openhuji.casework.CaseId;

/**
 * The rows a case has left from acceptance to registration, written by hand: the same rows under other identities into tables with
 * the same columns and keys, one statement a table, one transaction a step, the case itself updated in each. It asks nothing,
 * decides nothing, reads no page, and no trigger or foreign key is in its way.
 */
final class BareCase {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBERS = Pattern.compile("\"id\": (\\d+)");
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('register', 'casework', 'audit', 'public') order by 1""";

    private final DataSource source;
    private final List<Map<String, String>> steps = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final String reference;
    private String file = "";

    BareCase(DataSource source, CaseId id) throws SQLException {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            this.reference = list(sql, "select reference from casework.case_file where id = '" + id + "'")
                    .getFirst();
            // What wrote the case after it was handed in: the transactions of its steps, and the part of the last that
            // is the act.
            List<String> writers = list(sql, """
                    select xmin::text from (
                        select s.xmin, s.number from casework.step s where s.case_id = '%1$s' and s.number > 1
                        union all
                        select e.xmin, 99 from audit.entry e join casework.case_file f on f.reference = e.reference
                        where f.id = '%1$s' and e.event = 'ACT_RECORDED') w order by number""".formatted(id));
            for (String table : list(sql, TABLES)) {
                copy(sql, table, writers);
            }
            // The act is a part of the last step.
            Map<String, String> act = steps.removeLast();
            act.forEach(steps.getLast()::putIfAbsent);
        }
    }

    private static List<String> list(Statement sql, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /** Takes what the writers left in a table, and makes a table of the kind. */
    private void copy(Statement sql, String table, List<String> writers) throws SQLException {
        while (steps.size() < writers.size()) {
            steps.add(new LinkedHashMap<>());
        }
        boolean made = false;
        for (int i = 0; i < writers.size(); i++) {
            String json = list(
                            sql,
                            "select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from " + table
                                    + " t where t.xmin::text = '" + writers.get(i) + "'")
                    .getFirst();
            if (json.equals("[]")) {
                continue;
            }
            if (!made) {
                sql.execute("create schema if not exists bare");
                sql.execute("create table bare.\"" + table + "\" (like " + table + " including indexes)");
                made = true;
            }
            rows.merge(
                    table,
                    Integer.parseInt(list(
                                    sql,
                                    "select count(*) from " + table + " t where t.xmin::text = '" + writers.get(i)
                                            + "'")
                            .getFirst()),
                    Integer::sum);
            if (table.equals("casework.case_file")) {
                file = json;
            } else {
                steps.get(i).put(table, json);
            }
        }
    }

    /** How many rows of each table. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** Writes so many families by so many hands; families per second. */
    double rate(int families, int hands) throws Exception {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(into("casework.case_file"))) {
            for (int i = 1; i <= families; i++) {
                insert.setString(1, another(file, i));
                insert.execute();
            }
        }
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService all = Executors.newFixedThreadPool(hands)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                working.add(all.submit(() -> {
                    for (int n = next.incrementAndGet(); n <= families; n = next.incrementAndGet()) {
                        write(n);
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return families / ((System.nanoTime() - begun) / 1e9);
    }

    private static String into(String table) {
        return "insert into bare.\"%1$s\" select * from jsonb_populate_recordset(null::bare.\"%1$s\", ?::jsonb)"
                .formatted(table);
    }

    private void write(int family) throws SQLException {
        for (Map<String, String> step : steps) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                for (Map.Entry<String, String> table : step.entrySet()) {
                    try (PreparedStatement insert = connection.prepareStatement(into(table.getKey()))) {
                        insert.setString(1, another(table.getValue(), family));
                        insert.execute();
                    }
                }
                try (PreparedStatement update = connection.prepareStatement("""
                        update bare."casework.case_file" f set version = n.version, state = n.state, file = n.file, changed_at = now()
                        from jsonb_populate_recordset(null::bare."casework.case_file", ?::jsonb) n where f.id = n.id""")) {
                    update.setString(1, another(file, family));
                    update.execute();
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The same rows of another family: what is there once is there under another identity. */
    private String another(String json, int family) {
        String mapped = UUIDS.matcher(json).replaceAll(found -> {
            UUID id = UUID.fromString(found.group());
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ ((long) family << 16))
                    .toString();
        });
        mapped = NUMBERS.matcher(mapped).replaceAll(found -> "\"id\": " + (found.group(1) + "%06d".formatted(family)));
        return mapped.replace(reference, reference + "-" + family)
                .replace("新居路", "新居路" + family + "-")
                .replaceAll("\"number\": \"(\\d{9})\\d+\"", "\"number\": \"$1%06d\"".formatted(family));
    }
}
