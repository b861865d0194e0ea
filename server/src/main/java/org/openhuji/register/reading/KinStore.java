package org.openhuji.register.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is kin to whom on a day. */
@Component
class KinStore {
    /** Parents and marriages among all who can be reached in three steps. */
    static final Dated TIES = Dated.of("""
            with recursive reach(person, steps) as (
                select cast(:person as uuid), 0
                union
                select e.other, r.steps + 1
                from reach r
                cross join lateral (
                    select p.parent as other from register.parenthood/*ever*/ p
                    where p.child = r.person and p.valid @> :on /*known p*/
                    union all
                    select c.child from register.parenthood/*ever*/ c
                    where c.parent = r.person and c.valid @> :on /*known c*/
                    union all
                    select m.spouse from register.marriage/*ever*/ m
                    where m.person = r.person and m.valid @> :on /*known m*/) e
                where r.steps < 3),
            reached as (select distinct person from reach)
            select p.child as one, p.parent as other, p.role, p.nature
            from reached r
            join register.parenthood/*ever*/ p on p.child = r.person and p.valid @> :on /*known p*/
            where p.parent in (select person from reached)
            union all
            select m.person, m.spouse, null, null
            from reached r
            join register.marriage/*ever*/ m on m.person = r.person and m.valid @> :on /*known m*/
            where m.spouse in (select person from reached)
            order by one, other""");

    /** Of somebody adopted, only what was recorded with the adoption or since, where the adoption is not to be told. */
    private static final Dated ELSEWHERE = Dated.of("""
            select e.relation, e.name
            from register.relative_elsewhere/*ever*/ e
            where e.person = :person /*known e*/
              and (:whole or e.known_from >= all (
                   select min(q.known_from) from register.parenthood_ever q
                   where q.child = :person and q.nature = 'ADOPTIVE' /*recorded q.known_from*/
                   having count(*) > 0))
            order by e.relation, e.name""");

    /** Likewise of a ward who was adopted: a guardian of before would tell. */
    private static final Dated GUARDIANS = Dated.of("""
            select case when g.ward = :person then g.guardian else g.ward end as other, g.ward <> :person as ward, g.relation
            from register.guardianship/*ever*/ g
            where (g.ward = :person or g.guardian = :person) and g.valid @> :on /*known g*/
              and (:whole or g.known_from >= all (
                   select min(q.known_from) from register.parenthood_ever q
                   where q.child = g.ward and q.nature = 'ADOPTIVE' /*recorded q.known_from*/
                   having count(*) > 0))
            order by ward, other""");

    private final JdbcClient sql;

    KinStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The ties, and everybody they tie. */
    record Ties(Set<PersonId> persons, List<Family.Parent> parents, List<Family.Spouse> spouses) {}

    Ties ties(PersonId person, AsOf asOf) {
        Set<PersonId> persons = new TreeSet<>();
        persons.add(person);
        List<Family.Parent> parents = new ArrayList<>();
        List<Family.Spouse> spouses = new ArrayList<>();
        TIES.of(sql, asOf).param("person", person.value()).query(row -> {
            PersonId one = new PersonId(row.getObject("one", UUID.class));
            PersonId other = new PersonId(row.getObject("other", UUID.class));
            persons.add(one);
            persons.add(other);
            String role = row.getString("role");
            if (role == null) {
                spouses.add(new Family.Spouse(one, other));
            } else {
                parents.add(new Family.Parent(one, other, Role.valueOf(role), Nature.valueOf(row.getString("nature"))));
            }
        });
        return new Ties(persons, parents, spouses);
    }

    /** Somebody's guardian or ward. */
    record Guardianship(
            PersonId other,
            Kin.Guardian.Side side,
            @Nullable String relation) {}

    List<Guardianship> guardians(PersonId person, AsOf asOf, Sight sight) {
        return GUARDIANS
                .of(sql, asOf)
                .param("person", person.value())
                .param("whole", sight == Sight.SENSITIVE)
                .query((row, number) -> new Guardianship(
                        new PersonId(row.getObject("other", UUID.class)),
                        row.getBoolean("ward") ? Kin.Guardian.Side.WARD : Kin.Guardian.Side.GUARDIAN,
                        row.getString("relation")))
                .list();
    }

    List<Kin.Elsewhere> elsewhere(PersonId person, AsOf asOf, Sight sight) {
        return ELSEWHERE
                .of(sql, asOf)
                .param("person", person.value())
                .param("whole", sight == Sight.SENSITIVE)
                .query((row, number) -> new Kin.Elsewhere(
                        sight == Sight.SENSITIVE ? row.getString("relation") : Secrecy.plain(row.getString("relation")),
                        new PersonName(row.getString("name"))))
                .list();
    }
}
