package org.openhuji.register.loading;

import java.util.List;
import java.util.UUID;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a batch as a whole, by appending: what it brought is no longer believed, and can still be read as it was known. The
 * numbers it gave away are free again, for the same people come back with the mended file; addresses stay.
 */
@Service
class BatchUndo {
    /** Everything a batch writes, but for addresses. */
    private static final List<String> TABLES = List.of(
            "guardianship",
            "parenthood",
            "marriage",
            "migration",
            "spent_paper",
            "circumstances",
            "citizen_number",
            "presence",
            "identity",
            "household_lead",
            "standing",
            "household_state");

    private final JdbcClient jdbc;
    private final AuditLog audit;

    BatchUndo(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Acts that changed since what the batch brought. */
    record Later(ActId act, ActKind kind) {}

    /** Acts that rest on what the batch brought, the latest first, at most twenty: they must be undone before. */
    List<Later> later(UUID batch) {
        String ends = String.join(
                " union ",
                TABLES.stream()
                        .map(table -> "select p.ended_by from register." + table
                                + "_past p join register.act b on b.id = p.act where b.batch = :batch")
                        .toList());
        return jdbc.sql("select a.id, a.kind from register.act a where a.id in (" + ends
                        + ") and a.batch is distinct from :batch"
                        + " and not exists (select from register.act u where u.undoes = a.id)"
                        + " order by a.recorded_at desc limit 20")
                .param("batch", batch)
                .query((row, number) ->
                        new Later(new ActId(row.getObject(1, UUID.class)), ActKind.valueOf(row.getString(2))))
                .list();
    }

    /**
     * Undoes it.
     *
     * @return how many acts of the batch were undone
     * @throws org.springframework.dao.DataIntegrityViolationException where something else in the register rests on it
     */
    @Transactional
    public int undo(Batch batch, Imports.By by) {
        jdbc.sql("set local transaction_timeout = 0").update();
        jdbc.sql("set local statement_timeout = 0").update();
        jdbc.sql("set local lock_timeout = 0").update();
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('register.recording', 0))")
                .query()
                .listOfRows();
        int acts = undo(batch, by.account(), by.actor().office());
        jdbc.sql(
                        "update register.quarantine set resolution = 'VOID', resolved_at = clock_timestamp(), officer = :officer"
                                + " where batch = :batch and resolution is null")
                .param("batch", batch.id())
                .param("officer", by.account())
                .update();
        jdbc.sql("update register.batch set undone_at = clock_timestamp() where id = :batch")
                .param("batch", batch.id())
                .update();
        audit.append(AuditEntry.of(
                by.actor(),
                new Purpose.SystemWork(),
                AuditEvent.BATCH_UNDONE,
                new AuditDetail("PERSONS", batch.id(), batch.loaded())));
        return acts;
    }

    /** Each act is undone by one of its own, so that each says so; the rows are ended by the last of these. */
    private int undo(Batch batch, UUID officer, String office) {
        UUID undoing = ActId.next().value();
        jdbc.sql(
                        "select set_config('huji.act', :act, true), set_config('huji.recorded_at', clock_timestamp()::text, true)")
                .param("act", undoing.toString())
                .query()
                .listOfRows();
        int acts = jdbc.sql("""
                        insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request,
                                                  undoes, batch, content)
                        select case when row_number() over (order by a.recorded_at desc, a.id desc) = 1
                                    then register.this_act() else uuidv7() end,
                               'CANCEL_ACT', current_date::text, current_date, register.this_moment(), :ground, :officer,
                               :office, uuidv7(), a.id, :batch, '{}'
                          from register.act a where a.batch = :batch and a.undoes is null
                        """)
                .param("ground", ActKind.CANCEL_ACT.ground())
                .param("officer", officer)
                .param("office", office)
                .param("batch", batch.id())
                .update();
        for (String table : TABLES) {
            jdbc.sql("delete from register." + table
                            + " t using register.act a where a.id = t.act and a.batch = :batch and a.undoes is null")
                    .param("batch", batch.id())
                    .update();
        }
        jdbc.sql("""
                        delete from register.number_holder n using register.person p, register.act a
                         where p.id = n.person and a.id = p.act and a.batch = :batch
                        """).param("batch", batch.id()).update();
        return acts;
    }
}
