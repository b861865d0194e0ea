package org.openhuji.register.reading;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts that concern a person or a household, in the order of recording. */
@Component
class ActStore {
    private static final String SELECT = """
            select a.id, a.kind, a.event_on, a.filed_on, a.recorded_at, a.ground, a.reason, a.office, a.undoes, u.id as undone_by,
                array(select p.person from register.act_person p where p.act = a.id) as persons
            """;

    static final Dated OF_PERSON = Dated.of(SELECT + """
            from register.act_person c
            join register.act a on a.id = c.act
            left join register.act u on u.undoes = a.id /*recorded u.recorded_at*/
            where c.person = :id /*recorded a.recorded_at*/
            order by a.recorded_at, a.id""");

    private static final Dated OF_HOUSEHOLD = Dated.of(SELECT + """
            from register.act_household c
            join register.act a on a.id = c.act
            left join register.act u on u.undoes = a.id /*recorded u.recorded_at*/
            where c.household = :id /*recorded a.recorded_at*/
            order by a.recorded_at, a.id""");

    private static final Dated ADOPTIONS = Dated.of("""
            select q.child, min(coalesce(lower(q.valid), '-infinity')) as adopted_on,
                (array_agg(q.act order by q.known_from))[1] as act, min(q.known_from) as recorded_at,
                array(select p.parent from register.parenthood/*ever*/ p
                      where p.child = q.child and upper_inf(p.valid) /*known p*/
                        and exists (select from register.parenthood/*ever*/ e
                                    where e.child = p.child and e.nature = 'ADOPTIVE' /*known e*/)) as parents
            from register.parenthood_ever q
            where q.child = any(:persons) and q.nature = 'ADOPTIVE' /*recorded q.known_from*/
            group by q.child""");

    private final JdbcClient sql;

    ActStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An act as it is kept.
     *
     * @param persons all it concerns
     */
    record Act(
            ActId id,
            ActKind kind,
            PartialDate eventOn,
            LocalDate filedOn,
            Instant recordedAt,
            String ground,
            @Nullable String reason,
            String office,
            @Nullable ActId undoes,
            @Nullable ActId undoneBy,
            Set<PersonId> persons) {
        /** Whether people are registered by it for the first time. */
        boolean first() {
            return kind == ActKind.BIRTH || kind == ActKind.LATE_REGISTRATION || kind == ActKind.ADOPTION;
        }
    }

    List<Act> list(PersonId person, AsOf asOf) {
        return OF_PERSON
                .of(sql, asOf)
                .param("id", person.value())
                .query(ActStore::act)
                .list();
    }

    List<Act> list(HouseholdId household, AsOf asOf) {
        return OF_HOUSEHOLD
                .of(sql, asOf)
                .param("id", household.value())
                .query(ActStore::act)
                .list();
    }

    List<Adoption> adoptions(Set<PersonId> persons, AsOf asOf) {
        return ADOPTIONS
                .of(sql, asOf)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    Set<PersonId> parents = persons(row.getArray("parents"));
                    return new Adoption(
                            new PersonId(row.getObject("child", UUID.class)),
                            row.getObject("adopted_on", LocalDate.class),
                            new ActId(row.getObject("act", UUID.class)),
                            Dated.instant(row, "recorded_at"),
                            parents.isEmpty() ? Adoption.Belief.WITHDRAWN : Adoption.Belief.STANDS,
                            parents);
                })
                .list();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                new ActId(row.getObject("id", UUID.class)),
                ActKind.valueOf(row.getString("kind")),
                PartialDate.parse(row.getString("event_on")).orElseThrow(),
                row.getObject("filed_on", LocalDate.class),
                Dated.instant(row, "recorded_at"),
                row.getString("ground"),
                row.getString("reason"),
                row.getString("office"),
                id(row, "undoes"),
                id(row, "undone_by"),
                persons(row.getArray("persons")));
    }

    private static @Nullable ActId id(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ActId(id);
    }

    private static Set<PersonId> persons(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }
}
