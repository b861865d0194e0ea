package org.openhuji.documents;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files. What it holds of them is closed. */
@Repository
class DocumentStore {
    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Files of one case are added one after the other; the lock ends with the transaction. */
    void queue(UUID caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:case, 20))")
                .param("case", caseId.toString())
                .query((row, number) -> number)
                .list();
    }

    List<Document> of(UUID caseId) {
        return sql.sql("""
                        select id, paper, kind, bytes, sent_at from documents.document
                        where case_id = :case order by sent_at, id""")
                .param("case", caseId)
                .query((row, number) -> new Document(
                        row.getObject("id", UUID.class),
                        row.getString("paper"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getInt("bytes"),
                        row.getObject("sent_at", OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant()))
                .list();
    }

    /** The same file of the same paper, where it was sent before. */
    Optional<UUID> same(UUID caseId, String paper, byte[] digest) {
        return sql.sql(
                        "select id from documents.document where case_id = :case and paper = :paper and digest = :digest")
                .param("case", caseId)
                .param("paper", paper)
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    void keep(UUID id, UUID caseId, String paper, Content content, byte[] digest, byte[] closed) {
        sql.sql("""
                insert into documents.document (id, case_id, paper, kind, bytes, digest, closed)
                values (:id, :case, :paper, :kind, :bytes, :digest, :closed)""")
                .param("id", id)
                .param("case", caseId)
                .param("paper", paper)
                .param("kind", content.kind().name())
                .param("bytes", content.bytes().length)
                .param("digest", digest)
                .param("closed", closed)
                .update();
    }

    Optional<byte[]> closed(UUID caseId, UUID id) {
        return sql.sql("select closed from documents.document where case_id = :case and id = :id")
                .param("case", caseId)
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    int erase(UUID caseId, UUID id) {
        return sql.sql("delete from documents.document where case_id = :case and id = :id")
                .param("case", caseId)
                .param("id", id)
                .update();
    }

    int erase(UUID caseId) {
        return sql.sql("delete from documents.document where case_id = :case")
                .param("case", caseId)
                .update();
    }
}
