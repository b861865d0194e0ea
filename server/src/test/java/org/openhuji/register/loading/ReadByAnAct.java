package org.openhuji.register.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an act has the database look at: a table that is gone through, or an index, shows by the rows it gave. */
final class ReadByAnAct {
    private static final String GIVEN = """
            select c.oid::regclass::text as name, pg_stat_get_xact_tuples_returned(c.oid) as rows
              from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'register'
             where c.relkind in ('r', 'i')""";

    private ReadByAnAct() {}

    /** By table and index of the register, the rows given while the act was recorded; it is taken back. */
    static Map<String, Long> rows(TransactionTemplate transaction, JdbcClient sql, Runnable act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Map<String, Long> before = given(sql);
            act.run();
            Map<String, Long> after = given(sql);
            after.replaceAll((name, rows) -> rows - before.getOrDefault(name, 0L));
            after.values().removeIf(rows -> rows == 0);
            return after;
        }));
    }

    private static Map<String, Long> given(JdbcClient sql) {
        Map<String, Long> given = new HashMap<>();
        sql.sql(GIVEN).query((RowCallbackHandler) row -> given.put(row.getString("name"), row.getLong("rows")));
        return given;
    }
}
