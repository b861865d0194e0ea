package org.openhuji.gate.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.gate.Taken;
import org.openhuji.papers.Imprint;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about papers, and their answers for a while. */
@Repository
@Profile("residents")
class QuestionStore {
    private final JdbcClient sql;

    QuestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** An answer, closed under the identity of the question. */
    @SuppressWarnings("ArrayRecordComponent") // opened once
    record Answered(UUID id, byte[] closed) {}

    /** An answer that is not older than a moment. */
    Optional<Answered> find(String code, String imprint, Instant after) {
        return sql.sql("""
                        select id, answer from home.question
                         where code = :code and imprint = :imprint and answered_at >= :after""")
                .param("code", code)
                .param("imprint", imprint)
                .param("after", OutsideStore.utc(after))
                .query((row, number) -> new Answered(row.getObject("id", UUID.class), row.getBytes("answer")))
                .optional();
    }

    /** Asks, unless it is asked already; an answer that is there is too old. */
    void ask(UUID id, String code, String imprint, Instant now) {
        sql.sql("""
                        insert into home.question (id, code, imprint, asked_at) values (:id, :code, :imprint, :now)
                        on conflict (code, imprint) do update
                           set id = excluded.id, asked_at = excluded.asked_at, answered_at = null, answer = null
                         where question.answered_at is not null""")
                .param("id", id)
                .param("code", code)
                .param("imprint", imprint)
                .param("now", OutsideStore.utc(now))
                .update();
    }

    /** How many wait, counted up to a number. */
    int waiting(int most) {
        return sql.sql("select count(*) from (select from home.question where answered_at is null limit :most) q")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<Taken.Question> open(int limit) {
        return sql.sql("""
                        select id, code, imprint from home.question where answered_at is null order by asked_at, id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> {
                    String imprint = row.getString("imprint");
                    return new Taken.Question(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            imprint.isEmpty() ? null : Imprint.parse(imprint));
                })
                .list();
    }

    void answer(UUID id, byte[] closed, Instant now) {
        sql.sql("update home.question set answer = :answer, answered_at = :now where id = :id and answered_at is null")
                .param("id", id)
                .param("answer", closed)
                .param("now", OutsideStore.utc(now))
                .update();
    }

    /** Forgets answers of before one moment, and questions of before another. */
    void forget(Instant answered, Instant asked) {
        sql.sql("delete from home.question where answered_at < :answered or asked_at < :asked")
                .param("answered", OutsideStore.utc(answered))
                .param("asked", OutsideStore.utc(asked))
                .update();
    }
}
