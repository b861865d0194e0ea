package org.openhuji.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Protections: what was ordered stays, with the day on which it was lifted. */
@Component
class ProtectionStore {
    private final JdbcClient sql;

    ProtectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void order(PersonId person, LocalDate today, String ground, UUID officer) {
        sql.sql("""
                        insert into register.protection (person, valid, ground, officer)
                        select :person, daterange(:today, null), :ground, :officer
                         where not exists (select from register.protection where person = :person and upper_inf(valid))""")
                .param("person", person.value())
                .param("today", today)
                .param("ground", ground)
                .param("officer", officer)
                .update();
    }

    Optional<Protections.Ordered> find(PersonId person) {
        return sql.sql("""
                        select lower(valid) as since, ground from register.protection
                         where person = :person and upper_inf(valid)""")
                .param("person", person.value())
                .query((row, number) ->
                        new Protections.Ordered(row.getObject("since", LocalDate.class), row.getString("ground")))
                .optional();
    }

    /** One that was ordered today has been in force today. */
    boolean lift(PersonId person, LocalDate today) {
        return sql.sql("""
                        update register.protection
                           set valid = daterange(lower(valid), greatest(:today, lower(valid) + 1))
                         where person = :person and upper_inf(valid)""")
                        .param("person", person.value())
                        .param("today", today)
                        .update()
                > 0;
    }
}
