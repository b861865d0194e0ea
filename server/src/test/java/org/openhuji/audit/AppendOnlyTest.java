package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.audit.OwnLog.Log;
import org.springframework.dao.DataAccessException;

/** The role the application works as can add to the log and read it, and nothing more: the database says so. */
@LogTest
class AppendOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set office = 'x'",
                "update audit.seal set position = 9",
                "update audit.round set snapshot = '1:1:'",
                "update audit.checkpoint set position = 9",
                "delete from audit.entry",
                "delete from audit.seal",
                "delete from audit.round",
                "delete from audit.checkpoint",
                "truncate audit.entry",
                "truncate audit.seal, audit.round, audit.checkpoint",
                "insert into audit.seal values (1, 1, decode(repeat('00', 32), 'hex')) on conflict (position) do update set entry_id = 2",
                "merge into audit.entry e using (select 1) on true when matched then delete",
                "with gone as (delete from audit.entry returning *) select * from gone",
                "drop table audit.entry",
                "alter table audit.entry add column x text",
                "alter table audit.entry disable trigger all",
                "alter table audit.entry owner to huji_app",
                "create rule r as on insert to audit.entry do instead delete from audit.entry",
                "create trigger t before insert on audit.entry for each row execute function suppress_redundant_updates_trigger()",
                "create function audit.f() returns void language sql security definer as 'delete from audit.entry'",
                "create function public.f() returns void language sql security definer as 'delete from audit.entry'",
                "create view public.v as select * from audit.entry",
                "create policy p on audit.entry",
                "set role huji",
                "set session authorization huji",
                "alter role huji_app superuser",
                "do $$ begin execute 'delete from audit.entry'; end $$",
                "select * from audit.entry for update",
                "drop schema audit cascade"
            })
    void isRefused(String statement, Log log) {
        log.append(1);
        log.sealer.seal();
        assertThatThrownBy(() -> log.application.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        assertThat(log.verify().links()).isEqualTo(1);
    }

    @Test
    void aFunctionOfItsOwnMakesNoDifference(Log log) {
        log.append(1);
        assertThatThrownBy(() -> log.transaction.executeWithoutResult(status -> {
                    log.application
                            .sql("create function pg_temp.f() returns void language sql security definer"
                                    + " begin atomic delete from audit.entry; end")
                            .update();
                    log.application.sql("select pg_temp.f()").query().listOfRows();
                }))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void whateverTablesTheLogHasMayBeReadAndAddedToOnly(Log log) {
        List<@Nullable String> more =
                log.application.sql("""
                        select c.relname || ' ' || p.privilege
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                             unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p (privilege)
                        where n.nspname = 'audit' and c.relkind in ('r', 'p', 'v', 'm')
                          and has_table_privilege('huji_app', c.oid, p.privilege)""").query(String.class).list();
        assertThat(more).isEmpty();
        assertThat(log.application
                        .sql("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'audit' and pg_has_role('huji_app', c.relowner, 'member')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
