package org.openhuji.casework.watching;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openhuji.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs of life of those who have a case open, by the database's clock: servers share it. */
@Component
class WatchStore {
    private static final String ALIVE = " seen_at > clock_timestamp() - make_interval(secs => :kept) ";

    private final JdbcClient sql;

    WatchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One who is there. */
    record Row(UUID officer, Instant since) {}

    /** A sign of life; whoever was away too long opens it anew. */
    void seen(CaseId id, UUID officer, Duration kept) {
        sql.sql("""
                        insert into casework.watching (case_id, officer) values (:id, :officer)
                        on conflict (case_id, officer) do update set seen_at = excluded.seen_at,
                            since = case when watching.""" + ALIVE.strip() + " then watching.since else excluded.since end")
                .param("id", id.value())
                .param("officer", officer)
                .param("kept", kept.toSeconds())
                .update();
    }

    /** All others who are there, the first in front. */
    List<Row> others(CaseId id, UUID officer, Duration kept) {
        return sql.sql("select officer, since from casework.watching where case_id = :id and officer <> :officer and"
                        + ALIVE + "order by since, officer")
                .param("id", id.value())
                .param("officer", officer)
                .param("kept", kept.toSeconds())
                .query((row, number) -> new Row(
                        row.getObject("officer", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets one. */
    void gone(CaseId id, UUID officer) {
        sql.sql("delete from casework.watching where case_id = :id and officer = :officer")
                .param("id", id.value())
                .param("officer", officer)
                .update();
    }

    /** Forgets all who were not seen for so long; those somebody else is just forgetting are left to them. */
    void forget(Duration kept) {
        sql.sql("""
                        delete from casework.watching w using (
                            select case_id, officer from casework.watching
                            where seen_at < clock_timestamp() - make_interval(secs => :kept) for update skip locked) old
                        where w.case_id = old.case_id and w.officer = old.officer""").param("kept", kept.toSeconds()).update();
    }
}
