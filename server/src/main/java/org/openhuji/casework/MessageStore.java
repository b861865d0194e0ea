package org.openhuji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

    /** Which letter that came in: identities are the sender's to give. An empty sender is this register. */
    record Key(String sender, UUID id) {}

    /** Puts a message out, in the transaction of the step that causes it; the same again is nothing. */
    void send(UUID id, Message message) {
        sql.sql("""
                insert into casework.outbox (id, transfer, to_place, content)
                values (:id, :transfer, :to, cast(:content as jsonb))
                on conflict (id) do nothing""")
                .param("id", id)
                .param("transfer", message.transfer())
                .param("to", message.toPlace())
                .param("content", json.write(message))
                .update();
    }

    /** Those whose turn it is to be delivered, in the order they were made; of each move the first that waits. */
    List<Letter> undelivered(int limit) {
        return sql.sql("""
                        select id, number, transfer, to_place, content from casework.outbox o
                        where delivered_at is null and aside_at is null and (next_at is null or next_at <= clock_timestamp())
                          and not exists (
                            select from casework.outbox e
                            where e.transfer = o.transfer and e.number < o.number and e.delivered_at is null)
                        order by number limit :limit""").param("limit", limit).query(MessageStore::letter).list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("transfer", UUID.class),
                row.getString("to_place"),
                row.getString("content"));
    }

    void delivered(UUID id) {
        sql.sql("update casework.outbox set delivered_at = clock_timestamp(), trouble = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Says that nobody was there to take a letter, which is no fault of it. */
    void unreachable(UUID id) {
        sql.sql("""
                update casework.outbox set trouble = :trouble
                where id = :id and delivered_at is null and trouble is distinct from :trouble""")
                .param("id", id)
                .param("trouble", LetterTrouble.UNREACHABLE.name())
                .update();
    }

    /** How often a letter out has been tried in vain. */
    int tries(UUID id) {
        return sql.sql("select tries from casework.outbox where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** How often a letter in has been tried in vain. */
    int tries(Key key) {
        return sql.sql("select tries from casework.inbox where sender = :sender and id = :id")
                .param("sender", key.sender())
                .param("id", key.id())
                .query(Integer.class)
                .single();
    }

    /** Notes that a letter was refused; after too many times it goes aside. */
    void troubled(UUID id, String why, Duration pause, int most) {
        sql.sql("""
                update casework.outbox
                set tries = tries + 1, trouble = :why, next_at = clock_timestamp() + cast(:pause as interval),
                    aside_at = case when tries + 1 >= :most then clock_timestamp() end
                where id = :id and delivered_at is null""")
                .param("id", id)
                .param("why", why)
                .param("pause", pause.toMillis() + " milliseconds")
                .param("most", most)
                .update();
    }

    /** Notes why a letter could not be handled; after too many times it goes aside. */
    void troubled(Key key, String why, Duration pause, int most) {
        sql.sql("""
                update casework.inbox
                set tries = tries + 1, trouble = :why, next_at = clock_timestamp() + cast(:pause as interval),
                    aside_at = case when tries + 1 >= :most then clock_timestamp() end
                where sender = :sender and id = :id and handled_at is null""")
                .param("sender", key.sender())
                .param("id", key.id())
                .param("why", why)
                .param("pause", pause.toMillis() + " milliseconds")
                .param("most", most)
                .update();
    }

    /**
     * Takes a letter in; the same again is nothing.
     *
     * @return whether it is there now: not where another one has its identity
     */
    boolean receive(String sender, Letter letter) {
        int fresh = sql.sql("""
                        insert into casework.inbox (sender, id, number, transfer, content)
                        values (:sender, :id, :number, :transfer, cast(:content as jsonb))
                        on conflict (sender, id) do nothing""")
                .param("sender", sender)
                .param("id", letter.id())
                .param("number", letter.number())
                .param("transfer", letter.transfer())
                .param("content", letter.content())
                .update();
        return fresh == 1
                || sql.sql("""
                                select number = :number and transfer = :transfer and content = cast(:content as jsonb)
                                from casework.inbox where sender = :sender and id = :id""")
                        .param("sender", sender)
                        .param("id", letter.id())
                        .param("number", letter.number())
                        .param("transfer", letter.transfer())
                        .param("content", letter.content())
                        .query(Boolean.class)
                        .single();
    }

    /** Those whose turn it is to be handled, in the order they came. */
    List<Key> unhandled(int limit) {
        return sql.sql("""
                        select sender, id from casework.inbox
                        where handled_at is null and aside_at is null and (next_at is null or next_at <= clock_timestamp())
                        order by received_at, number limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Key(row.getString("sender"), row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * One that waits, held until the end of the transaction; empty where somebody else has it, it is done, or an earlier one of
     * the same move is not.
     */
    Optional<String> hold(Key key) {
        return sql.sql("""
                        select content from casework.inbox i
                        where sender = :sender and id = :id and handled_at is null and not exists (
                            select from casework.inbox e
                            where e.transfer = i.transfer and e.sender = i.sender and e.number < i.number
                              and e.handled_at is null)
                        for update skip locked""")
                .param("sender", key.sender())
                .param("id", key.id())
                .query(String.class)
                .optional();
    }

    void handled(Key key) {
        sql.sql("""
                update casework.inbox set handled_at = clock_timestamp(), trouble = null
                where sender = :sender and id = :id""").param("sender", key.sender()).param("id", key.id()).update();
    }

    /** How many are on their way: out and not delivered, in and not handled; those that stand aside are not. */
    int open() {
        return sql.sql("""
                        select (select count(*) from casework.outbox where delivered_at is null and aside_at is null)
                             + (select count(*) from casework.inbox where handled_at is null and aside_at is null)""").query(Integer.class).single();
    }
}
