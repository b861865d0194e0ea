package org.openhuji.register.loading;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openhuji.register.ActKind;
import org.springframework.stereotype.Component;

/** What a load asks of the register and tells it, over a connection of its own with a transaction of its own. */
@Component
class LoadingStore {
    private static final String BEGIN = """
            set local transaction_timeout = 0;

            set local statement_timeout = 0;

            -- Another chunk with the same address is waited for as long as it takes; a deadlock is found by itself.
            set local lock_timeout = 0;

            select pg_advisory_xact_lock_shared(hashtextextended('register.recording', 0));

            select set_config('huji.act', ?, true), set_config('huji.recorded_at', clock_timestamp()::text, true);

            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, batch, content)
            values (register.this_act(), ?, current_date::text, current_date, register.this_moment(), ?, ?, ?, ?, ?,
                    jsonb_build_object('loaded', ?, 'kept', ?))
            """;

    private static final String HOLDERS = "select number, person from register.number_holder where number = any (?)";

    private static final String CERTIFICATES =
            "select number from register.spent_paper where kind = 'BIRTH_CERTIFICATE' and number = any (?)";

    private static final String HOUSEHOLDS = """
            select h.id, h.number, h.kind, exists (select from register.household_state s where s.household = h.id) as open
              from register.household h where h.number = any (?)
            """;

    private static final String ADDRESSES = """
            select distinct on (s.place, s.line) s.address, s.place, s.line
              from unnest(?, ?) as wanted (place, line)
              join register.address_state s on s.place = wanted.place and s.line = wanted.line
             where upper_inf(s.valid)
            """;

    /** Who led a family before anybody we know of did is not recorded, where somebody was a member then. */
    private static final String LEAD_BEFORE = """
            insert into register.household_lead (household, valid, family, unrecorded)
            select l.household, daterange(m.day, l.day), true, true
              from (select household, family, lower(valid) as day from register.household_lead where household = ?
                     order by lower(valid) nulls first limit 1) l,
                   (select lower(valid) as day from register.standing where household = ?
                     order by lower(valid) nulls first limit 1) m
             where l.family and l.day is not null and (m.day is null or m.day < l.day)
            """;

    /** A household number that is in use, or was. */
    record Existing(UUID id, String kind, boolean open) {}

    /** Writes the act of a part of a load; its rows follow in the same transaction. */
    void begin(Connection connection, Batch batch, UUID act, UUID request, long loaded, long kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, act.toString());
            statement.setString(2, ActKind.BATCH_LOADED.name());
            statement.setString(3, ActKind.BATCH_LOADED.ground() + " sha256:" + batch.fileSha256());
            statement.setObject(4, batch.officer());
            statement.setString(5, batch.office());
            statement.setObject(6, request);
            statement.setObject(7, batch.id());
            statement.setLong(8, loaded);
            statement.setLong(9, kept);
            statement.execute();
        }
    }

    /** Says so of a household that somebody joined who was a member before its first head. */
    void leadBefore(Connection connection, UUID household) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEAD_BEFORE)) {
            statement.setObject(1, household);
            statement.setObject(2, household);
            statement.executeUpdate();
        }
    }

    Map<String, UUID> holders(Connection connection, Collection<String> numbers) throws SQLException {
        Map<String, UUID> found = new HashMap<>();
        each(connection, HOLDERS, numbers, row -> found.put(row.getString(1), row.getObject(2, UUID.class)));
        return found;
    }

    Set<String> spentCertificates(Connection connection, Collection<String> certificates) throws SQLException {
        Set<String> found = new HashSet<>();
        each(connection, CERTIFICATES, certificates, row -> found.add(row.getString(1)));
        return found;
    }

    Map<String, Existing> households(Connection connection, Collection<String> numbers) throws SQLException {
        Map<String, Existing> found = new HashMap<>();
        each(
                connection,
                HOUSEHOLDS,
                numbers,
                row -> found.put(
                        row.getString(2),
                        new Existing(row.getObject(1, UUID.class), row.getString(3), row.getBoolean(4))));
        return found;
    }

    Map<Chunk.Located, UUID> addresses(Connection connection, Collection<Chunk.Located> wanted) throws SQLException {
        Map<Chunk.Located, UUID> found = new HashMap<>();
        Array places =
                texts(connection, wanted.stream().map(Chunk.Located::place).toList());
        Array lines = texts(connection, wanted.stream().map(Chunk.Located::line).toList());
        try (PreparedStatement statement = connection.prepareStatement(ADDRESSES)) {
            statement.setArray(1, places);
            statement.setArray(2, lines);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(new Chunk.Located(rows.getString(2), rows.getString(3)), rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Collection<String> values, Taker taker)
            throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, values));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
