package org.openhuji.audit;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing starts as a database role that could change the log: the promise would be empty. */
@Component
class WorkingRole implements InitializingBean {
    private final JdbcClient sql;

    WorkingRole(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        boolean mayChange = sql.sql("""
                        select bool_or(has_table_privilege(c.oid, 'update, delete, truncate')
                                       or pg_has_role(c.relowner, 'member'))
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'audit' and c.relkind = 'r'""").query(Boolean.class).single();
        if (mayChange) {
            throw new TooMighty();
        }
    }

    static final class TooMighty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMighty() {
            super("应用所用的数据库角色能修改日志。The database role of the application could change the audit log.");
        }
    }

    /** Says what to do. */
    static class Analyzer extends AbstractFailureAnalyzer<TooMighty> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, TooMighty cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "用 huji_app 角色工作，用属主角色迁移：见 docs/how-to/operate-database.md。"
                            + "Work as huji_app, and let migrations run as the owner (spring.flyway.user).",
                    cause);
        }
    }
}
