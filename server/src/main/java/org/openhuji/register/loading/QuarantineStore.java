package org.openhuji.register.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.PersonColumn;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows in quarantine: listed, read, decided. */
@Component
class QuarantineStore {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = """
            select q.id, q.row_number, q.fault, q.content ->> 'place' as place, q.entered_at, q.resolution is null as open,
                   q.content::text as content
              from register.quarantine q
            """;

    private final JdbcClient sql;

    QuarantineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Open ones below places, the oldest first. */
    List<KeptRow> listOpen(List<String> places, int limit) {
        return sql.sql(SELECT + """
                         where q.resolution is null
                           and exists (select from unnest(:places) p where starts_with(q.content ->> 'place', p))
                         order by q.entered_at, q.row_number limit :limit
                        """)
                .param("places", places.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> row(row, List.of(), List.of()))
                .list();
    }

    Optional<KeptRow> find(UUID id) {
        return sql.sql(SELECT + " where q.id = :id")
                .param("id", id)
                .query((row, number) -> row(row, fields(row.getString("content")), collides(id)))
                .optional();
    }

    /** Who has the number, whom the load took it for, and who has name and birth. */
    private List<PersonId> collides(UUID id) {
        return sql.sql("""
                        select distinct found.person
                          from register.quarantine q
                          join lateral (
                               select h.person from register.number_holder h where h.number = q.number
                               union select q.perhaps where q.perhaps is not null
                               union select i.person from register.identity i
                                where i.name = q.name and i.born = q.content ->> 'born') found on true
                         where q.id = :id and exists (select from register.presence p where p.person = found.person)
                         order by 1 limit 20
                        """)
                .param("id", id)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether the household of this number is in the register and open. */
    boolean householdOpen(String number) {
        return sql.sql("""
                        select exists (select from register.household h join register.household_state s on s.household = h.id
                                        where h.number = :number and upper_inf(s.valid))
                        """).param("number", number).query(Boolean.class).single();
    }

    /** The person a batch brought. */
    Optional<PersonId> personOf(UUID batch) {
        return sql.sql(
                        "select p.id from register.person p join register.act a on a.id = p.act where a.batch = :batch limit 1")
                .param("batch", batch)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** How a row is resolved; names are stored. */
    enum Resolution {
        SAME_PERSON,
        ANOTHER_PERSON,
        VOID
    }

    /** Decides an open row; false where it has been decided. */
    boolean resolve(UUID id, Resolution how, @Nullable PersonId person, UUID officer, String reason) {
        return sql.sql("""
                        update register.quarantine
                           set resolution = :how, perhaps = coalesce(:person, perhaps), resolved_at = clock_timestamp(),
                               officer = :officer, reason = :reason
                         where id = :id and resolution is null
                        """)
                        .param("how", how.name())
                        .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                        .param("officer", officer)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static KeptRow row(ResultSet row, List<KeptRow.Field> fields, List<PersonId> collides) throws SQLException {
        return new KeptRow(
                row.getObject("id", UUID.class),
                row.getLong("row_number"),
                FaultKind.valueOf(row.getString("fault")),
                row.getString("place"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"),
                fields,
                collides);
    }

    private static List<KeptRow.Field> fields(String content) {
        JsonNode told = JSON.readTree(content);
        List<KeptRow.Field> fields = new ArrayList<>();
        for (PersonColumn column : PersonColumn.values()) {
            JsonNode value = told.get(column.english());
            if (value != null) {
                fields.add(new KeptRow.Field(column, value.asString()));
            }
        }
        return fields;
    }
}
