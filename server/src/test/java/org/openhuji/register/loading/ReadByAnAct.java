package org.openhuji.register.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an act has the database look at: a table that is gone through, or an index, shows by the rows it gave. */
final class ReadByAnAct {
    private static final String GIVEN = """
            select c.oid::regclass::text as name, pg_stat_get_xact_tuples_returned(c.oid) as rows
              from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'register'
             where c.relkind in ('r', 'i')""";

    private static final List<String> LARGE = List.of(
            "discard plans",
            "set local enable_seqscan = off",
            "set local enable_hashjoin = off",
            "set local enable_mergejoin = off");

    private ReadByAnAct() {}

    /**
     * By table and index of the register, the most rows given to one of the acts; all of them are taken back. The database plans as it
     * would for a large register, where going through a whole table is dear.
     */
    static Map<String, Long> rows(TransactionTemplate transaction, JdbcClient sql, List<Runnable> acts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            LARGE.forEach(setting -> sql.sql(setting).update());
            Map<String, Long> most = new TreeMap<>();
            for (Runnable act : acts) {
                Map<String, Long> before = given(sql);
                act.run();
                given(sql).forEach((name, rows) -> most.merge(name, rows - before.getOrDefault(name, 0L), Math::max));
            }
            most.values().removeIf(rows -> rows == 0);
            return most;
        }));
    }

    private static Map<String, Long> given(JdbcClient sql) {
        Map<String, Long> given = new HashMap<>();
        sql.sql(GIVEN).query((RowCallbackHandler) row -> given.put(row.getString("name"), row.getLong("rows")));
        return given;
    }
}
