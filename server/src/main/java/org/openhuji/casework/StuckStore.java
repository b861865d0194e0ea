package org.openhuji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that do not get on, and what is done about them. */
@Component
class StuckStore {
    private static final String PLACE_OUT = "coalesce(l.content ->> 'fromPlace', '')";
    private static final String PLACE_IN = "coalesce(l.content ->> 'toPlace', '')";

    /** The end of a move that sends a message of a kind; the other one takes it in. */
    private static final String FROM_NEW_PLACE = "(l.content ->> 'message' in ('Permitted', 'Arrived', 'Released'))";

    private final JdbcClient sql;

    StuckStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Letters.Stuck> list(int limit) {
        return sql.sql("""
                        select s.*, c.id as file, c.reference from (
                            select 'OUT' as way, '' as sender, l.id, l.transfer, %s as place, l.to_place as other, l.trouble, l.tries,
                                l.aside_at, l.made_at as since, case when %s then 'NEW_PLACE' else 'OLD_PLACE' end as side
                            from casework.outbox l where l.delivered_at is null and l.trouble is not null
                            union all
                            select 'IN', l.sender, l.id, l.transfer, %s, coalesce(l.content ->> 'fromPlace', ''), l.trouble, l.tries,
                                l.aside_at, l.received_at, case when %s then 'OLD_PLACE' else 'NEW_PLACE' end
                            from casework.inbox l where l.handled_at is null and l.trouble is not null) s
                        left join casework.case_file c on c.transfer = s.transfer and c.file -> 'transfer' ->> 'side' = s.side
                        order by s.aside_at nulls last, s.since, s.id limit :limit""".formatted(PLACE_OUT, FROM_NEW_PLACE, PLACE_IN, FROM_NEW_PLACE))
                .param("limit", limit)
                .query(StuckStore::stuck)
                .list();
    }

    private static Letters.Stuck stuck(ResultSet row, int number) throws SQLException {
        String[] trouble = row.getString("trouble").split(" ", 2);
        UUID file = row.getObject("file", UUID.class);
        String reference = row.getString("reference");
        return new Letters.Stuck(
                Letters.Way.valueOf(row.getString("way")),
                row.getString("sender"),
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getString("other"),
                LetterTrouble.valueOf(trouble[0]),
                trouble.length > 1 ? trouble[1] : "",
                row.getInt("tries"),
                row.getObject("aside_at") != null,
                row.getObject("since", OffsetDateTime.class).toInstant(),
                file == null ? null : new CaseId(file),
                reference == null ? "" : reference);
    }

    /** The place of this end; empty where the letter is not there, or got on. */
    Optional<String> place(Letters.Way way, String sender, UUID id) {
        String select = switch (way) {
            case OUT ->
                "select %s from casework.outbox l where l.id = :id and :sender = '' and l.delivered_at is null"
                        .formatted(PLACE_OUT);
            case IN ->
                "select %s from casework.inbox l where l.id = :id and l.sender = :sender and l.handled_at is null"
                        .formatted(PLACE_IN);
        };
        return sql.sql(select)
                .param("id", id)
                .param("sender", sender)
                .query(String.class)
                .optional();
    }

    boolean again(Letters.Way way, String sender, UUID id) {
        String update = switch (way) {
            case OUT -> """
                update casework.outbox set tries = 0, next_at = null, aside_at = null
                where id = :id and :sender = '' and delivered_at is null""";
            case IN -> """
                update casework.inbox set tries = 0, next_at = null, aside_at = null
                where id = :id and sender = :sender and handled_at is null""";
        };
        return sql.sql(update).param("id", id).param("sender", sender).update() == 1;
    }

    boolean giveUp(Letters.Way way, String sender, UUID id) {
        String update = switch (way) {
            case OUT -> """
                update casework.outbox set delivered_at = clock_timestamp()
                where id = :id and :sender = '' and delivered_at is null and aside_at is not null""";
            case IN -> """
                update casework.inbox set handled_at = clock_timestamp()
                where id = :id and sender = :sender and handled_at is null and aside_at is not null""";
        };
        return sql.sql(update).param("id", id).param("sender", sender).update() == 1;
    }
}
