package org.openhuji.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain in the database: seals, how far the sealer has looked, and what was published. */
@Component
class SealStore {
    /** "huji audit" in a number: whoever holds this lock seals. */
    private static final long LOCK = 0x48756a69_41756474L;

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    SealStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** The end of the chain. */
    record Last(long position, byte[] hash) {}

    /** A link as stored, and the entry it stands for if it is there. */
    record Link(
            long position,
            long entryId,
            byte[] hash,
            @Nullable EntryRow entry) {}

    /** Takes the sealer's lock until the transaction ends; false where somebody else has it. */
    boolean lock() {
        return sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Last last() {
        return sql.sql("select position, hash from audit.seal order by position desc limit 1")
                .query((row, number) -> new Last(row.getLong("position"), row.getBytes("hash")))
                .optional()
                .orElseGet(() -> new Last(0, Chain.BEGINNING));
    }

    /**
     * A round in which all that had ended was sealed.
     *
     * @param settled entries up to this id came with a backup, and are sealed: their transactions were counted elsewhere
     */
    record Round(String snapshot, long settled) {}

    Optional<Round> lastRound() {
        return sql.sql("select snapshot::text, settled from audit.round order by id desc limit 1")
                .query((row, number) -> new Round(row.getString("snapshot"), row.getLong("settled")))
                .optional();
    }

    String snapshot() {
        return sql.sql("select pg_current_snapshot()::text").query(String.class).single();
    }

    /** The last entry whose transaction this database has not come to yet: such come with a backup; 0 where there is none. */
    long lastFromElsewhere() {
        return sql.sql(
                        "select coalesce(max(id), 0) from audit.entry where tx >= pg_snapshot_xmax(pg_current_snapshot())")
                .query(Long.class)
                .single();
    }

    /** Whether transactions are counted from lower numbers now than in that snapshot: the data were moved here. */
    boolean countedAnew(Round round) {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(cast(:round as pg_snapshot))")
                .param("round", round.snapshot())
                .query(Boolean.class)
                .single();
    }

    /** Entries that ended after a round, in the order of their ids: of new transactions, and of those that were under way. */
    List<EntryRow> unsealedSince(Round round, long until, int limit) {
        withoutLimitOfTime();
        // Materialized, or the planner may walk the whole log in the order of ids to find the few that are new.
        return sql.sql("""
                        with fresh as materialized (
                            select id from audit.entry
                            where id > :settled and id <= :until
                              and (tx >= pg_snapshot_xmax(cast(:round as pg_snapshot))
                                   or tx = any (array(select pg_snapshot_xip(cast(:round as pg_snapshot)))))
                        ), chosen as (
                            select id from fresh f
                            where not exists (select from audit.seal s where s.entry_id = f.id)
                            order by id limit :limit
                        )
                        select\s""" + EntryRow.COLUMNS + " from chosen join audit.entry e using (id) order by e.id")
                .param("round", round.snapshot())
                .param("settled", round.settled())
                .param("until", until)
                .param("limit", limit)
                .query(EntryRow::read)
                .list();
    }

    /** The same further on in a round that has much to seal: nearly all entries from here on are new. */
    List<EntryRow> unsealedSince(Round round, long after, long until, int limit) {
        return sql.sql("select " + EntryRow.COLUMNS + """
                         from audit.entry e
                        where e.id > :after and e.id > :settled and e.id <= :until
                          and (e.tx >= pg_snapshot_xmax(cast(:round as pg_snapshot))
                               or e.tx = any (array(select pg_snapshot_xip(cast(:round as pg_snapshot)))))
                          and not exists (select from audit.seal s where s.entry_id = e.id)
                        order by e.id limit :limit""")
                .param("round", round.snapshot())
                .param("settled", round.settled())
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query(EntryRow::read)
                .list();
    }

    /** A backlog is worked off, however long it takes to find its beginning. */
    private void withoutLimitOfTime() {
        sql.sql("set local statement_timeout = 0").update();
        sql.sql("set local transaction_timeout = 0").update();
    }

    /** All entries without a seal; slow, and needed only where no round can be relied on. */
    List<EntryRow> unsealed(long after, long until, int limit) {
        withoutLimitOfTime();
        return sql.sql("select " + EntryRow.COLUMNS + """
                         from audit.entry e
                        where e.id > :after and e.id <= :until
                          and not exists (select from audit.seal s where s.entry_id = e.id)
                        order by e.id limit :limit""")
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query(EntryRow::read)
                .list();
    }

    void seal(List<Link> links) {
        batches.batchUpdate(
                "insert into audit.seal (position, entry_id, hash) values (?, ?, ?)", links, BATCH, (row, link) -> {
                    row.setLong(1, link.position());
                    row.setLong(2, link.entryId());
                    row.setBytes(3, link.hash());
                });
    }

    void round(Round round) {
        sql.sql("insert into audit.round (snapshot, settled) values (cast(:snapshot as pg_snapshot), :settled)")
                .param("snapshot", round.snapshot())
                .param("settled", round.settled())
                .update();
    }

    /** Links after a position, in order. */
    List<Link> links(long after, int limit) {
        return sql.sql("select s.position, s.entry_id, s.hash, " + EntryRow.COLUMNS + """
                         from audit.seal s left join audit.entry e on e.id = s.entry_id
                        where s.position > :after order by s.position limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(SealStore::link)
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        row.getLong("id");
        EntryRow entry = row.wasNull() ? null : EntryRow.read(row, number);
        return new Link(row.getLong("position"), row.getLong("entry_id"), row.getBytes("hash"), entry);
    }

    /** The greatest id of an entry; 0 where there is none. */
    long greatestEntry() {
        return sql.sql("select coalesce(max(id), 0) from audit.entry")
                .query(Long.class)
                .single();
    }

    /** An entry without a seal. {@code passedOver}: a round says that it was looked at. */
    record Unsealed(long id, boolean passedOver) {}

    /** Entries without a seal among the ids {@code after < id <= until}. */
    List<Unsealed> unsealedBetween(long after, long until) {
        return sql.sql("""
                        with last as (select snapshot, settled from audit.round order by id desc limit 1)
                        select e.id, coalesce(e.id <= (select settled from last)
                                              or pg_visible_in_snapshot(e.tx, (select snapshot from last)), false) as passed_over
                        from audit.entry e
                        where e.id > :after and e.id <= :until
                          and not exists (select from audit.seal s where s.entry_id = e.id)
                        order by e.id""")
                .param("after", after)
                .param("until", until)
                .query((row, number) -> new Unsealed(row.getLong("id"), row.getBoolean("passed_over")))
                .list();
    }

    List<Checkpoint> checkpoints() {
        return sql.sql("select position, hash, published_at from audit.checkpoint order by position")
                .query((row, number) -> Checkpoint.of(
                        row.getLong("position"),
                        row.getBytes("hash"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps a checkpoint, unless one of that link was published before. */
    Checkpoint publish(Last last) {
        sql.sql("insert into audit.checkpoint (position, hash) values (:position, :hash) on conflict do nothing")
                .param("position", last.position())
                .param("hash", last.hash())
                .update();
        return sql.sql("select position, hash, published_at from audit.checkpoint where position = :position")
                .param("position", last.position())
                .query((row, number) -> Checkpoint.of(
                        row.getLong("position"),
                        row.getBytes("hash"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .single();
    }
}
