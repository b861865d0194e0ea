package org.openhuji.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.reading.HouseholdAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came to a community, and who came to and left its collective household. Protected persons are left out by
 * each statement. */
@Component
class CommunityStore {
    private static final String NOT_PROTECTED = """
            not exists (select from register.protection x
                        where x.person = s.person and (upper_inf(x.valid) or upper(x.valid) > :today))
            """;

    /** Whoever lives with a protected person tells where that one is. */
    private static final String NOBODY_PROTECTED = """
            not exists (select from register.standing o
                        join register.protection x on x.person = o.person and (upper_inf(x.valid) or upper(x.valid) > :today)
                        where o.household = s.household and o.valid @> :today)
            """;

    private final JdbcClient sql;

    CommunityStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Communities.Arrived> arrived(
            String community, Collection<UUID> acts, Collection<PersonId> persons, LocalDate today) {
        return sql.sql("""
                        select s.person, i.name, s.act, lower(s.valid) as since, a.address, a.place, a.line
                        from register.address_state a
                        join register.household_state h on h.address = a.address and h.valid @> :today
                        join register.standing s on s.household = h.household and s.state = 'REGISTERED' and s.valid @> :today
                        join register.identity i on i.person = s.person and i.valid @> :today
                        where a.place = :community and a.valid @> :today and (s.act = any(:acts) or s.person = any(:persons))
                          and lower(s.valid) is not null and
                        """ + NOBODY_PROTECTED + "order by since desc, a.line, i.name, s.person")
                .param("community", community)
                .param("acts", acts.toArray(UUID[]::new))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new Communities.Arrived(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonName(row.getString("name")),
                        row.getObject("act", UUID.class),
                        row.getObject("since", LocalDate.class),
                        new HouseholdAddress(
                                new AddressId(row.getObject("address", UUID.class)),
                                row.getString("place"),
                                row.getString("line"))))
                .list();
    }

    List<HouseholdId> collectives(String community, LocalDate today) {
        return sql.sql("""
                        select h.id
                        from register.address_state a
                        join register.household_state s on s.address = a.address and s.valid @> :today
                        join register.household h on h.id = s.household and h.kind = 'COMMUNITY_COLLECTIVE'
                        where a.place = :community and a.valid @> :today order by h.number""")
                .param("community", community)
                .param("today", today)
                .query((row, number) -> new HouseholdId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Which way somebody passed. */
    enum Way {
        ENTERED,
        LEFT
    }

    /** Somebody who came since a day, or left. */
    record Passed(PersonId person, PersonName name, Way way, LocalDate on) {}

    /** A stay is counted once, whatever was changed in between. */
    List<Passed> passed(HouseholdId household, LocalDate since, LocalDate today) {
        return sql.sql("""
                        with stay as (
                            select s.person, unnest(range_agg(s.valid)) as during
                            from register.standing s where s.household = :household and s.state = 'REGISTERED' and
                        """ + NOT_PROTECTED + """
                            group by s.person
                        ), passed as (
                            select person, 'ENTERED' as way, lower(during) as on_day from stay
                            where lower(during) >= :since and during @> :today
                            union all
                            select person, 'LEFT', upper(during) from stay where upper(during) > :since and upper(during) <= :today
                        )
                        select p.person, i.name, p.way, p.on_day
                        from passed p
                        join lateral (select name from register.identity where person = p.person
                                      order by valid @> :today desc, lower(valid) desc limit 1) i on true
                        order by p.on_day desc, i.name, p.person""")
                .param("household", household.value())
                .param("since", since)
                .param("today", today)
                .query((row, number) -> new Passed(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonName(row.getString("name")),
                        Way.valueOf(row.getString("way")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
