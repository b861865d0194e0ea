package org.openhuji.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry exactly as stored, whatever it says: the chain must be able to hash also what somebody tampered with.
 *
 * @param tx the number of the transaction, as text
 */
record EntryRow(
        long id,
        String tx,
        Instant recordedAt,
        String event,
        @Nullable UUID account,
        String role,
        String office,
        String place,
        String purpose,
        String reference,
        List<UUID> subjects,
        String detail,
        @Nullable UUID detailId,
        long detailCount) {
    /** The columns {@link #read} wants; {@code e} is the table. */
    static final String COLUMNS = """
            e.id, e.tx::text as tx, e.recorded_at, e.event, e.account, e.role, e.office, e.place, e.purpose, e.reference,
            e.subjects, e.detail, e.detail_id, e.detail_count""";

    static EntryRow read(ResultSet row, int number) throws SQLException {
        Array subjects = row.getArray("subjects");
        return new EntryRow(
                row.getLong("id"),
                row.getString("tx"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getObject("account", UUID.class),
                row.getString("role"),
                row.getString("office"),
                row.getString("place"),
                row.getString("purpose"),
                row.getString("reference"),
                Arrays.asList((UUID[]) subjects.getArray()),
                row.getString("detail"),
                row.getObject("detail_id", UUID.class),
                row.getLong("detail_count"));
    }

    AuditRecord record(OptionalLong position) {
        return new AuditRecord(
                id,
                recordedAt,
                position,
                new AuditEntry(
                        new Actor(account, role, office, place),
                        Purpose.of(Purpose.Kind.valueOf(purpose), reference),
                        AuditEvent.valueOf(event),
                        subjects,
                        new AuditDetail(detail, detailId, detailCount)));
    }
}
