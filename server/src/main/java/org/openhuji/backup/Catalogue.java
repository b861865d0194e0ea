package org.openhuji.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, by its own catalogue. Names come as SQL writes them. */
final class Catalogue {
    /**
     * All tables but Flyway's own, which every database has of itself. Columns that are worked out are left out. A table with a
     * snapshot is a note about the running numbers of this very cluster, and means nothing in another.
     */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns,
                   bool_or(a.atttypid = 'pg_snapshot'::regtype) as of_cluster
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind = 'r' and c.relpersistence = 'p'
               and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
               and c.relname <> 'flyway_schema_history'
             group by 1 order by 1
            """;

    /** Which table must be filled before which: those whose references are checked row by row. */
    private static final String REFERENCES = """
            select format('%I.%I', n.nspname, c.relname) as name, format('%I.%I', rn.nspname, r.relname) as needs
              from pg_constraint f
              join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
             where f.contype = 'f' and not f.condeferrable and f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES =
            "select format('%I.%I', schemaname, sequencename) from pg_sequences order by 1";

    private final JdbcClient sql;

    Catalogue(JdbcClient sql) {
        this.sql = sql;
    }

    /** A table; {@code ofCluster} where its rows are about the cluster and stay with it. */
    record Table(String name, List<String> columns, boolean ofCluster) {
        Table {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }

    private record Reference(String name, String needs) {}

    /** All tables, each after those its rows refer to. */
    List<Table> tables() {
        List<Table> left = new ArrayList<>(sql.sql(TABLES)
                .query((row, n) -> new Table(
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("columns").getArray()),
                        row.getBoolean("of_cluster")))
                .list());
        List<Reference> references = sql.sql(REFERENCES)
                .query((row, n) -> new Reference(row.getString("name"), row.getString("needs")))
                .list();
        Set<String> waiting = new HashSet<>(left.stream().map(Table::name).toList());
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Table> ready = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(one -> one.name().equals(table.name()) && waiting.contains(one.needs())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a ring: " + waiting);
            }
            ready.forEach(table -> waiting.remove(table.name()));
            left.removeAll(ready);
            ordered.addAll(ready);
        }
        return ordered;
    }

    /** How far every sequence has counted, now: sequences know no transactions. */
    List<Manifest.Position> sequences() {
        return sql.sql(SEQUENCES).query((row, n) -> row.getString(1)).list().stream()
                .map(name -> sql.sql("select last_value, is_called from " + name)
                        .query((row, n) -> new Manifest.Position(name, row.getLong(1), row.getBoolean(2)))
                        .single())
                .toList();
    }
}
