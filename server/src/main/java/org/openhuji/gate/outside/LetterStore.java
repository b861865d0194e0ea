package org.openhuji.gate.outside;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.documents.Content;
import org.openhuji.documents.DocumentKind;
import org.openhuji.kernel.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people handed in, until the register has done it or has said why not. What it says is closed, and gone then. */
@Repository
@Profile("residents")
class LetterStore {
    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A letter as its people see it.
     *
     * @param what tells it from others of its case
     * @param done whether the register has answered
     */
    record Line(
            String what,
            Words name,
            Instant sentAt,
            boolean done,
            @Nullable Words refused) {}

    /** A letter to be offered; {@code content} is closed under its identity. */
    @SuppressWarnings("ArrayRecordComponent") // opened once
    record Waiting(UUID id, UUID caseId, byte[] key, byte[] content, int offered) {}

    /** A letter that was answered just now. */
    record Answered(UUID caseId, String what) {}

    /** A file that waits; {@code closed} under its identity. */
    record File(UUID id, String paper, DocumentKind kind, int bytes, Instant sentAt) {}

    /** Keeps a letter; false where the same one waits already. */
    boolean add(UUID id, UUID caseId, String what, Words name, byte[] content, Instant now) {
        return sql.sql("""
                                insert into home.letter (id, case_id, what, name_zh, name_en, content, sent_at, next_at)
                                values (:id, :case, :what, :zh, :en, :content, :now, :now)
                                on conflict (case_id, what) where done_at is null do nothing""")
                        .param("id", id)
                        .param("case", caseId)
                        .param("what", what)
                        .param("zh", name.zh())
                        .param("en", name.en())
                        .param("content", content)
                        .param("now", OutsideStore.utc(now))
                        .update()
                == 1;
    }

    /** Letters of one case are added one after the other; the lock ends with the transaction. */
    void queue(UUID caseId) {
        sql.sql("select case_id from home.page where case_id = :case for no key update")
                .param("case", caseId)
                .query(UUID.class)
                .optional();
    }

    /** The letters of a case that wait, and of those that were answered the last of each that was refused; the oldest first. */
    List<Line> of(UUID caseId) {
        return sql.sql("""
                        select what, name_zh, name_en, sent_at, done_at is not null as done, refused_zh, refused_en from home.letter l
                         where case_id = :case
                           and (done_at is null
                                or refused_zh is not null and not exists (
                                    select from home.letter m where m.case_id = l.case_id and m.what = l.what and m.number > l.number))
                         order by number""")
                .param("case", caseId)
                .query((row, number) -> new Line(
                        row.getString("what"),
                        new Words(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("done"),
                        OutsideStore.words(row.getString("refused_zh"), row.getString("refused_en"))))
                .list();
    }

    /**
     * What is to be offered now: those offered least first, but of one case none before those that were sent before it, for the
     * register does them in their order.
     */
    List<Waiting> offers(Instant now, int limit) {
        return sql.sql("""
                        select id, case_id, key, content, offered from (
                            select l.id, l.case_id, l.number, p.key, l.content, l.offered,
                                   max(l.offered) over w as slowest, bool_or(l.next_at > :now) over w as early
                              from home.letter l join home.page p using (case_id)
                             where l.done_at is null window w as (partition by l.case_id order by l.number)) o
                         where not early order by slowest, number limit :limit""")
                .param("now", OutsideStore.utc(now))
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getBytes("key"),
                        row.getBytes("content"),
                        row.getInt("offered")))
                .list();
    }

    void offered(UUID id, Instant next) {
        sql.sql("update home.letter set offered = offered + 1, next_at = :next where id = :id and done_at is null")
                .param("id", id)
                .param("next", OutsideStore.utc(next))
                .update();
    }

    /** The register has it; empty where that was known. */
    Optional<Answered> done(UUID id, @Nullable Words refused, Instant now) {
        return sql.sql("""
                        update home.letter set done_at = :now, content = null, refused_zh = :zh, refused_en = :en
                         where id = :id and done_at is null returning case_id, what""")
                .param("id", id)
                .param("now", OutsideStore.utc(now))
                .param("zh", refused == null ? null : refused.zh())
                .param("en", refused == null ? null : refused.en())
                .query((row, number) -> new Answered(row.getObject("case_id", UUID.class), row.getString("what")))
                .optional();
    }

    void keep(UUID id, UUID caseId, String paper, Content content, byte[] closed, Instant now) {
        sql.sql("""
                        insert into home.file (id, case_id, paper, kind, bytes, closed, sent_at)
                        values (:id, :case, :paper, :kind, :bytes, :closed, :now)""")
                .param("id", id)
                .param("case", caseId)
                .param("paper", paper)
                .param("kind", content.kind().name())
                .param("bytes", content.bytes().length)
                .param("closed", closed)
                .param("now", OutsideStore.utc(now))
                .update();
    }

    List<File> files(UUID caseId) {
        return sql.sql(
                        "select id, paper, kind, bytes, sent_at from home.file where case_id = :case order by sent_at, id")
                .param("case", caseId)
                .query((row, number) -> new File(
                        row.getObject("id", UUID.class),
                        row.getString("paper"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getInt("bytes"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<byte[]> file(UUID caseId, UUID id) {
        return sql.sql("select closed from home.file where case_id = :case and id = :id")
                .param("case", caseId)
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void erase(UUID id) {
        sql.sql("delete from home.file where id = :id").param("id", id).update();
    }
}
