package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages on their way out and in. */
@Component
class MessageStore {
    private final JdbcClient sql;
    private final CaseJson json;

    MessageStore(JdbcClient sql, CaseJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** A message with its identity and the number its sender gave it. */
    record Letter(UUID id, long number, Message message) {}

    /** Puts a message out, in the transaction of the step that causes it; the same again is nothing. */
    void send(UUID id, Message message) {
        sql.sql("""
                insert into casework.outbox (id, to_place, content) values (:id, :to, cast(:content as jsonb))
                on conflict (id) do nothing""")
                .param("id", id)
                .param("to", message.toPlace())
                .param("content", json.write(message))
                .update();
    }

    /** Those not delivered yet, in the order they were made. */
    List<Letter> undelivered(int limit) {
        return sql.sql(
                        "select id, number, content from casework.outbox where delivered_at is null order by number limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        json.read(row.getString("content"), Message.class)))
                .list();
    }

    void delivered(UUID id) {
        sql.sql("update casework.outbox set delivered_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
    }

    /** Takes a message in; the same again is nothing. */
    void receive(Letter letter) {
        sql.sql("""
                insert into casework.inbox (id, number, transfer, content)
                values (:id, :number, :transfer, cast(:content as jsonb))
                on conflict (id) do nothing""")
                .param("id", letter.id())
                .param("number", letter.number())
                .param("transfer", letter.message().transfer())
                .param("content", json.write(letter.message()))
                .update();
    }

    /** Those that wait to be handled, in the order they came. */
    List<UUID> unhandled(int limit) {
        return sql.sql("select id from casework.inbox where handled_at is null order by number limit :limit")
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * One that waits, held until the end of the transaction; empty where somebody else has it, it is done, or an earlier one of
     * the same move is not.
     */
    Optional<Message> hold(UUID id) {
        return sql.sql("""
                        select content from casework.inbox i
                        where id = :id and handled_at is null and not exists (
                            select from casework.inbox e
                            where e.transfer = i.transfer and e.number < i.number and e.handled_at is null)
                        for update skip locked""")
                .param("id", id)
                .query((row, n) -> json.read(row.getString("content"), Message.class))
                .optional();
    }

    void handled(UUID id) {
        sql.sql("update casework.inbox set handled_at = clock_timestamp(), trouble = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Says why one could not be handled; it is tried again. */
    void trouble(UUID id, String why) {
        sql.sql("update casework.inbox set trouble = :why where id = :id and handled_at is null")
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** How many are on their way: out and not delivered, in and not handled. */
    int open() {
        return sql.sql("""
                        select (select count(*) from casework.outbox where delivered_at is null)
                             + (select count(*) from casework.inbox where handled_at is null)""").query(Integer.class).single();
    }
}
