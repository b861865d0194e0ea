package org.openhuji.register.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The batches, and how far each has come. */
@Component
class BatchStore {
    private static final String SELECT = """
            select id, file_sha256, officer, office, started_at, finished_at, undone_at, read_rows, loaded_rows, kept_rows,
                   refused_rows, dropped
              from register.batch
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The batch of a file that was not undone; there is at most one. */
    Optional<Batch> findByFile(String sha256) {
        return jdbc.sql(SELECT + " where file_sha256 = :sha256 and undone_at is null")
                .param("sha256", sha256)
                .query(BatchStore::batch)
                .optional();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(BatchStore::batch)
                .optional();
    }

    /** The latest first. */
    List<Batch> list() {
        return jdbc.sql(SELECT + " order by started_at desc")
                .query(BatchStore::batch)
                .list();
    }

    Batch begin(UUID id, String sha256, UUID officer, String office) {
        jdbc.sql("""
                        insert into register.batch (id, file_sha256, kind, started_at, officer, office)
                        values (:id, :sha256, 'PERSONS', date_trunc('milliseconds', clock_timestamp()), :officer, :office)
                        """)
                .param("id", id)
                .param("sha256", sha256)
                .param("officer", officer)
                .param("office", office)
                .update();
        return find(id).orElseThrow();
    }

    /** Requests of the parts that are in. */
    Set<UUID> done(UUID batch) {
        return new HashSet<>(jdbc.sql(
                        "select request from register.act where batch = :batch and undoes is null and kind = 'BATCH_LOADED'")
                .param("batch", batch)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** How many acts of the past came with a batch. */
    long countActs(UUID batch) {
        return jdbc.sql(
                        "select count(*) from register.act where batch = :batch and undoes is null and kind <> 'BATCH_LOADED'")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    /** Whose marriages are told by acts of a batch. */
    Set<UUID> married(UUID batch) {
        return new HashSet<>(jdbc.sql("""
                        select m.person from register.marriage m
                          join register.act a on a.id = m.act
                         where a.batch = :batch and a.kind in ('MARRIAGE', 'DIVORCE')
                        """)
                .param("batch", batch)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Lines of the file that are in quarantine, in their order, and why. */
    Map<Long, String> keptFor(UUID batch) {
        Map<Long, String> kept = new LinkedHashMap<>();
        jdbc.sql("select row_number, fault from register.quarantine where batch = :batch order by row_number")
                .param("batch", batch)
                .query((row, number) -> kept.put(row.getLong(1), row.getString(2)))
                .list();
        return kept;
    }

    /** Marks a batch as whole, with what its parts came to. */
    void finish(UUID batch, long read, long refused, long dropped) {
        jdbc.sql("""
                        update register.batch b
                           set finished_at = clock_timestamp(), read_rows = :read, refused_rows = :refused,
                               dropped = :dropped, loaded_rows = sums.loaded, kept_rows = sums.kept
                          from (select coalesce(sum((content ->> 'loaded')::bigint), 0) as loaded,
                                       coalesce(sum((content ->> 'kept')::bigint), 0) as kept
                                  from register.act where batch = :batch and undoes is null) sums
                         where b.id = :batch
                        """)
                .param("batch", batch)
                .param("read", read)
                .param("refused", refused)
                .param("dropped", dropped)
                .update();
    }

    /** Numbers of households that came with a batch are not drawn from the series of their stations again. */
    void reserveHouseholdNumbers(UUID batch) {
        jdbc.sql("""
                        select register.reserve_household_numbers(h.station, max(right(h.number, 6)::bigint))
                          from register.household h
                          join register.act a on a.id = h.act and a.batch = :batch
                         where h.number = h.station || right(h.number, 6) and right(h.number, 6) ~ '^[0-9]{6}$'
                         group by h.station
                        """).param("batch", batch).query().listOfRows();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("file_sha256"),
                row.getObject("officer", UUID.class),
                row.getString("office"),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "finished_at"),
                instant(row, "undone_at"),
                row.getLong("read_rows"),
                row.getLong("loaded_rows"),
                row.getLong("kept_rows"),
                row.getLong("refused_rows"),
                row.getLong("dropped"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
