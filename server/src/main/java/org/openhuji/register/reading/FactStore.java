package org.openhuji.register.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActId;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was ever believed of a person or household, value by value. */
@Component
class FactStore {
    static final Dated OF_PERSON = Dated.of("""
            select v.item, '' as key, v.value, i.valid::text, i.known_from, i.ended_by
            from register.identity_ever i
            cross join lateral (values
                ('NAME', i.name), ('FORMER_NAMES', nullif(array_to_string(i.former_names, '、'), '')), ('SEX', i.sex),
                ('ETHNICITY', i.ethnicity), ('BORN', i.born::text), ('BIRTH_PLACE', i.birth_place),
                ('NATIVE_PLACE', i.native_place)) v(item, value)
            where i.person = :person and v.value is not null /*recorded i.known_from*/
            union all
            select v.item, '', v.value, s.valid::text, s.known_from, s.ended_by
            from register.standing_ever s
            left join register.household h on h.id = s.household
            cross join lateral (values
                ('STATE', coalesce(s.reason, s.state)), ('HOUSEHOLD', h.number), ('RELATION', s.relation)) v(item, value)
            where s.person = :person and v.value is not null /*recorded s.known_from*/
            union all
            select 'NUMBER', '', n.number, n.valid::text, n.known_from, n.ended_by
            from register.citizen_number_ever n where n.person = :person /*recorded n.known_from*/
            union all
            select v.item, '', v.value, c.valid::text, c.known_from, c.ended_by
            from register.circumstances_ever c
            cross join lateral (values
                ('MARITAL_STATUS', c.marital_status), ('EDUCATION', c.education), ('MILITARY_SERVICE', c.military_service),
                ('OCCUPATION', c.occupation), ('EMPLOYER', c.employer), ('HEIGHT', c.height_cm::text),
                ('BLOOD_GROUP', c.blood_group), ('RELIGION', c.religion), ('OTHER_ADDRESS', c.other_address),
                ('PHONE', c.phone)) v(item, value)
            where c.person = :person and v.value is not null /*recorded c.known_from*/
            union all
            select p.role, p.parent::text, register.name_of(p.parent), p.valid::text, p.known_from, p.ended_by
            from register.parenthood_ever p where p.child = :person /*recorded p.known_from*/
            union all
            select 'CHILD', c.child::text, register.name_of(c.child), c.valid::text, c.known_from, c.ended_by
            from register.parenthood_ever c where c.parent = :person /*recorded c.known_from*/
            union all
            select 'SPOUSE', m.spouse::text, register.name_of(m.spouse), m.valid::text, m.known_from, m.ended_by
            from register.marriage_ever m where m.person = :person /*recorded m.known_from*/""");

    static final Dated OF_HOUSEHOLD = Dated.of("""
            select 'ADDRESS' as item, '' as key, coalesce(a.line, '') as value, hs.valid::text, hs.known_from, hs.ended_by
            from register.household_state_ever hs
            left join lateral (
                select l.line from register.address_state l where l.address = hs.address
                order by upper(l.valid) desc nulls first limit 1) a on true
            where hs.household = :household /*recorded hs.known_from*/
            union all
            select case when l.person is null then 'KEEPER' else 'HEAD' end, '',
                coalesce(register.name_of(l.person), l.unit || ' ' || l.keeper), l.valid::text, l.known_from, l.ended_by
            from register.household_lead_ever l where l.household = :household and not l.unrecorded /*recorded l.known_from*/
            union all
            select 'MEMBER', s.person::text, register.name_of(s.person), s.valid::text, s.known_from, s.ended_by
            from register.standing_ever s where s.household = :household /*recorded s.known_from*/""");

    private final JdbcClient sql;
    private final ItemWords words;

    FactStore(JdbcClient sql, ItemWords words) {
        this.sql = sql;
        this.words = words;
    }

    List<Fact> list(PersonId person, AsOf asOf) {
        return OF_PERSON
                .of(sql, asOf)
                .param("person", person.value())
                .query(this::fact)
                .list();
    }

    List<Fact> list(HouseholdId household, AsOf asOf) {
        return OF_HOUSEHOLD
                .of(sql, asOf)
                .param("household", household.value())
                .query(this::fact)
                .list();
    }

    private Fact fact(ResultSet row, int number) throws SQLException {
        Item item = Item.valueOf(row.getString("item"));
        return new Fact(
                item,
                row.getString("key"),
                words.of(item, row.getString("value")),
                Period.parse(row.getString("valid")),
                Dated.instant(row, "known_from"),
                id(row));
    }

    private static @Nullable ActId id(ResultSet row) throws SQLException {
        UUID id = row.getObject("ended_by", UUID.class);
        return id == null ? null : new ActId(id);
    }
}
