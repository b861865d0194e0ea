package org.openhuji.gate.outside;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseKey;
import org.openhuji.kernel.Words;
import org.openhuji.papers.PaperKind;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of cases as they were brought, and the papers that were fetched. What they hold is closed. */
@Repository
@Profile("residents")
class OutsideStore {
    private final JdbcClient sql;

    OutsideStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A page.
     *
     * @param receipt given here; {@code null} where the application did not come from here
     * @param asOf when the register said so; {@code null} where it has said nothing yet
     */
    @SuppressWarnings("ArrayRecordComponent") // opened once
    record Page(
            UUID caseId,
            @Nullable String receipt,
            byte[] view,
            @Nullable Instant asOf) {}

    /** A paper, closed under its identity. */
    @SuppressWarnings("ArrayRecordComponent") // opened once
    record Paper(UUID id, String code, byte[] closed) {}

    /** A receipt is never given twice. */
    String receipt() {
        return sql.sql("select nextval('home.receipt')")
                .query((row, number) -> "W%08d".formatted(row.getLong(1)))
                .single();
    }

    /** Opens the page of an application; whether there was none before. */
    boolean add(UUID caseId, String receipt, CaseKey key, byte[] view) {
        return sql.sql("""
                                insert into home.page (case_id, receipt, key, view) values (:case, :receipt, :key, :view)
                                    on conflict (case_id) do nothing""")
                        .param("case", caseId)
                        .param("receipt", receipt)
                        .param("key", key.bytes())
                        .param("view", view)
                        .update()
                == 1;
    }

    /** By what a page is opened: the receipt, where it came from here. */
    String reference(UUID caseId) {
        return sql.sql("select coalesce(receipt, reference) from home.page where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .single();
    }

    Optional<Page> find(CaseKey key) {
        return sql.sql("""
                        select case_id, receipt, view, as_of from home.page
                         where (receipt = :reference or reference = :reference) and key = :key""")
                .param("reference", key.reference())
                .param("key", key.bytes())
                .query((row, number) -> {
                    OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
                    return new Page(
                            row.getObject("case_id", UUID.class),
                            row.getString("receipt"),
                            row.getBytes("view"),
                            asOf == null ? null : asOf.toInstant());
                })
                .optional();
    }

    /**
     * Lets no other page go by a reference: a register that was put back to an earlier day may give one twice. A receipt still opens
     * the other one.
     */
    void free(UUID caseId, String reference) {
        sql.sql("delete from home.page where reference = :reference and case_id <> :case and receipt is null")
                .param("reference", reference)
                .param("case", caseId)
                .update();
        sql.sql("update home.page set reference = null where reference = :reference and case_id <> :case")
                .param("reference", reference)
                .param("case", caseId)
                .update();
    }

    /** Keeps a page as it was brought, unless a later one is there; whether it was kept. */
    boolean keep(UUID caseId, String reference, CaseKey key, byte[] view, Instant asOf, @Nullable Instant ended) {
        return sql.sql("""
                                insert into home.page (case_id, reference, key, view, as_of, ended_at)
                                values (:case, :reference, :key, :view, :asOf, :ended)
                                on conflict (case_id) do update
                                   set reference = excluded.reference, key = excluded.key, view = excluded.view, as_of = excluded.as_of,
                                       ended_at = case when excluded.ended_at is null then null
                                                       else coalesce(page.ended_at, excluded.ended_at) end
                                 where page.as_of is null or page.as_of <= excluded.as_of""")
                        .param("case", caseId)
                        .param("reference", reference)
                        .param("key", key.bytes())
                        .param("view", view)
                        .param("asOf", utc(asOf))
                        .param("ended", ended == null ? null : utc(ended))
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** An application that was not taken is over. */
    void end(UUID caseId, Instant at) {
        sql.sql("update home.page set ended_at = :at where case_id = :case and ended_at is null and as_of is null")
                .param("case", caseId)
                .param("at", utc(at))
                .update();
    }

    /** Forgets pages of cases that ended before a moment, with all that hangs on them; how many. */
    int forget(Instant before) {
        return sql.sql("""
                        delete from home.page p where ended_at < :before
                           and not exists (select from home.letter l where l.case_id = p.case_id and l.done_at is null)""").param("before", utc(before)).update();
    }

    void keep(UUID caseId, PaperKind kind, String code, UUID id, byte[] closed) {
        sql.sql("""
                        insert into home.paper (case_id, kind, code, id, closed) values (:case, :kind, :code, :id, :closed)
                            on conflict (case_id, kind) do update set code = excluded.code, id = excluded.id, closed = excluded.closed""")
                .param("case", caseId)
                .param("kind", kind.name())
                .param("code", code)
                .param("id", id)
                .param("closed", closed)
                .update();
    }

    Optional<Paper> paper(UUID caseId, PaperKind kind) {
        return sql.sql("select id, code, closed from home.paper where case_id = :case and kind = :kind")
                .param("case", caseId)
                .param("kind", kind.name())
                .query((row, number) ->
                        new Paper(row.getObject("id", UUID.class), row.getString("code"), row.getBytes("closed")))
                .optional();
    }

    List<PaperKind> papers(UUID caseId) {
        return sql.sql("select kind from home.paper where case_id = :case order by kind")
                .param("case", caseId)
                .query((row, number) -> PaperKind.valueOf(row.getString(1)))
                .list();
    }

    /** The case has gone on: what was fetched may say something else by now. */
    void dropPapers(UUID caseId) {
        sql.sql("delete from home.paper where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /** What a refusal of a letter is shown as. */
    static @Nullable Words words(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new Words(zh, en);
    }
}
