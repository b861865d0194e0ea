package org.openhuji.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries: appended and read. */
@Component
class EntryStore {
    private static final String INSERT = """
            insert into audit.entry (event, account, role, office, place, purpose, reference, subjects, detail, detail_id,
                detail_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** How many go to the database at once. */
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient sql;

    EntryStore(JdbcTemplate batches, JdbcClient sql) {
        this.batches = batches;
        this.sql = sql;
    }

    void insert(List<AuditEntry> entries) {
        if (entries.size() == 1) {
            batches.update(INSERT, row -> fill(row, entries.getFirst()));
        } else {
            batches.batchUpdate(INSERT, entries, BATCH, EntryStore::fill);
        }
    }

    private static void fill(PreparedStatement row, AuditEntry entry) throws SQLException {
        row.setString(1, entry.event().name());
        row.setObject(2, entry.actor().account());
        row.setString(3, entry.actor().role());
        row.setString(4, entry.actor().office());
        row.setString(5, entry.actor().place());
        row.setString(6, entry.purpose().kind().name());
        row.setString(7, entry.purpose().reference());
        row.setArray(
                8, row.getConnection().createArrayOf("uuid", entry.subjects().toArray()));
        row.setString(9, entry.detail().code());
        row.setObject(10, entry.detail().id());
        row.setLong(11, entry.detail().count());
    }

    List<PersonRead> reads(UUID person, LocalDate from, LocalDate until) {
        return sql.sql("""
                        select distinct (recorded_at at time zone 'Asia/Shanghai')::date as day, office, purpose, event
                        from audit.entry
                        where subjects @> array[:person]::uuid[]
                          and recorded_at >= :from and recorded_at < :until
                          and event in ('PERSON_READ', 'PERSON_LISTED', 'HOUSEHOLD_READ', 'SEARCHED', 'UNMASKED', 'PRINTED',
                              'EXPORTED')
                        order by day desc, office, purpose, event""")
                .param("person", person)
                .param("from", midnight(from))
                .param("until", midnight(until.plusDays(1)))
                .query((row, number) -> {
                    Purpose.Kind purpose = Purpose.Kind.valueOf(row.getString("purpose"));
                    return new PersonRead(
                            row.getObject("day", LocalDate.class),
                            row.getString("office"),
                            purpose,
                            AuditEvent.valueOf(row.getString("event")),
                            purpose == Purpose.Kind.INVESTIGATION);
                })
                .list();
    }

    List<AuditRecord> list(AuditQuery query) {
        StringBuilder where = new StringBuilder("true");
        if (query.person() != null) {
            where.append(" and e.subjects @> array[:person]::uuid[]");
        }
        if (query.account() != null) {
            where.append(" and e.account = :account");
        }
        if (query.event() != null) {
            where.append(" and e.event = :event");
        }
        if (query.from() != null) {
            where.append(" and e.recorded_at >= :from");
        }
        if (query.until() != null) {
            where.append(" and e.recorded_at < :until");
        }
        if (!query.places().contains("")) {
            where.append(" and (e.place = '' or exists (select from unnest(:places) p where starts_with(e.place, p)))");
        }
        return sql.sql("select " + EntryRow.COLUMNS + ", s.position from audit.entry e"
                        + " left join audit.seal s on s.entry_id = e.id where " + where
                        + " order by e.recorded_at desc, e.id desc limit :limit")
                .param("person", query.person())
                .param("account", query.account())
                .param("event", query.event() == null ? null : query.event().name())
                .param("from", query.from() == null ? null : midnight(query.from()))
                .param(
                        "until",
                        query.until() == null ? null : midnight(query.until().plusDays(1)))
                .param("places", query.places().toArray(String[]::new))
                .param("limit", query.limit())
                .query((row, number) ->
                        EntryRow.read(row, number).record(position(row.getObject("position", Long.class))))
                .list();
    }

    private static OptionalLong position(@Nullable Long position) {
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(AuditLog.CHINA).toOffsetDateTime();
    }
}
