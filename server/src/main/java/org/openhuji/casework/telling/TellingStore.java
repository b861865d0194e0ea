package org.openhuji.casework.telling;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.telling.MessageGateway.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts and what is to be told. */
@Component
class TellingStore {
    private final JdbcClient sql;

    TellingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void reach(CaseId id, Contact contact) {
        sql.sql("""
                        insert into casework.contact (case_id, phone, email) values (:id, :phone, :email)
                        on conflict (case_id) do update set phone = excluded.phone, email = excluded.email""")
                .param("id", id.value())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .update();
    }

    /** Notes that a version of a case is to be told, where somebody can be. */
    void tell(CaseId id, int version) {
        sql.sql("""
                        insert into casework.telling (case_id, version, channel)
                        select case_id, :version, case when phone is null then 'EMAIL' else 'SMS' end
                          from casework.contact where case_id = :id
                        on conflict do nothing""").param("id", id.value()).param("version", version).update();
    }

    /** Something to be told; the end of a reference tells one's own cases apart. */
    record Open(UUID id, Channel channel, String to, String ending, int tries) {}

    /** The next that waits, held. */
    Optional<Open> next() {
        return sql.sql("""
                        select t.id, t.channel, coalesce(c.phone, c.email) as recipient, right(f.reference, 4) as ending, t.tries
                          from casework.telling t
                          join casework.contact c using (case_id)
                          join casework.case_file f on f.id = t.case_id
                         where t.sent_at is null and t.next_at <= clock_timestamp()
                         order by t.next_at limit 1 for no key update of t skip locked""")
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        row.getString("ending"),
                        row.getInt("tries")))
                .optional();
    }

    void sent(UUID id) {
        sql.sql("update casework.telling set sent_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
    }

    void failed(UUID id, Duration pause) {
        sql.sql("""
                        update casework.telling
                           set tries = tries + 1, next_at = clock_timestamp() + make_interval(secs => :pause) where id = :id""").param("pause", pause.toSeconds()).param("id", id).update();
    }

    /** Forgets how people of cases that are over were reached, once everything is told. */
    void forget() {
        sql.sql("""
                        delete from casework.contact c using casework.case_file f
                         where f.id = c.case_id and f.state in ('REGISTERED', 'FILED', 'WITHDRAWN')
                           and not exists (select from casework.telling t where t.case_id = c.case_id and t.sent_at is null)""").update();
    }
}
