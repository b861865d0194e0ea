package org.openhuji.gate.inside;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.gate.HomeLetter;
import org.openhuji.kernel.Words;
import org.openhuji.papers.PaperKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register's side knows of the gate. */
@Repository
class InsideStore {
    private final JdbcClient sql;

    InsideStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A letter whose outcome the residents' site does not know yet.
     *
     * @param paper the paper asked for; {@code null} where none was, or it was refused
     */
    record Done(
            UUID id,
            UUID caseId,
            @Nullable Words refused,
            @Nullable PaperKind paper) {}

    /** A case that changed since the residents' site was told. */
    record Changed(UUID caseId, long number) {}

    /**
     * Holds a letter until the end of the transaction; whether it still is to be done.
     *
     * @param content {@code null} where it could not be understood
     */
    boolean hold(HomeLetter letter, HomeLetter.@Nullable Content content) {
        sql.sql(
                        "insert into gate.inbox (id, case_id, kind, paper) values (:id, :case, :kind, :paper) on conflict do nothing")
                .param("id", letter.id())
                .param("case", letter.caseId())
                .param(
                        "kind",
                        content == null ? "Unreadable" : content.getClass().getSimpleName())
                .param(
                        "paper",
                        content instanceof HomeLetter.Content.Fetch fetch
                                ? fetch.paper().name()
                                : null)
                .update();
        return sql.sql("select handled_at is null from gate.inbox where id = :id for no key update")
                .param("id", letter.id())
                .query(Boolean.class)
                .single();
    }

    /** Notes what came of it. */
    void handled(UUID letter, @Nullable Words refused) {
        sql.sql("""
                        update gate.inbox set handled_at = clock_timestamp(), refused_zh = :zh, refused_en = :en
                         where id = :id and handled_at is null""")
                .param("id", letter)
                .param("zh", refused == null ? null : refused.zh())
                .param("en", refused == null ? null : refused.en())
                .update();
    }

    /** It came once more: whoever sent it does not know the outcome. */
    void askedAgain(UUID letter) {
        sql.sql("update gate.inbox set told_at = null where id = :id")
                .param("id", letter)
                .update();
    }

    /** Counts a failure; how many there were. */
    int failed(UUID letter) {
        return sql.sql("update gate.inbox set tries = tries + 1 where id = :id returning tries")
                .param("id", letter)
                .query(Integer.class)
                .single();
    }

    List<Done> untold(int limit) {
        return sql.sql("""
                        select id, case_id, paper, refused_zh, refused_en from gate.inbox
                         where handled_at is not null and told_at is null order by handled_at, id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> {
                    String zh = row.getString("refused_zh");
                    String paper = row.getString("paper");
                    return new Done(
                            row.getObject("id", UUID.class),
                            row.getObject("case_id", UUID.class),
                            zh == null ? null : new Words(zh, row.getString("refused_en")),
                            paper == null || zh != null ? null : PaperKind.valueOf(paper));
                })
                .list();
    }

    void told(UUID letter) {
        sql.sql("update gate.inbox set told_at = clock_timestamp() where id = :id and told_at is null")
                .param("id", letter)
                .update();
    }

    /** From now on a case is read at the residents' site. */
    void follow(UUID caseId) {
        sql.sql("""
                        insert into gate.page (case_id, changed) values (:case, nextval('gate.change'))
                            on conflict (case_id) do update set changed = excluded.changed""").param("case", caseId).update();
    }

    /** A case changed; nothing where nobody reads it there. */
    void changed(UUID caseId) {
        sql.sql("update gate.page set changed = nextval('gate.change') where case_id = :case")
                .param("case", caseId)
                .update();
    }

    List<Changed> changed(int limit) {
        return sql.sql("select case_id, changed from gate.page where told < changed order by changed limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Changed(row.getObject("case_id", UUID.class), row.getLong("changed")))
                .list();
    }

    /** The same for one case, whether it has changed since or not. */
    Optional<Changed> page(UUID caseId) {
        return sql.sql("select case_id, changed from gate.page where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> new Changed(row.getObject("case_id", UUID.class), row.getLong("changed")))
                .optional();
    }

    void told(Changed page) {
        sql.sql("update gate.page set told = greatest(told, :number) where case_id = :case")
                .param("case", page.caseId())
                .param("number", page.number())
                .update();
    }
}
