package org.openhuji.register.notices;

import java.util.List;
import java.util.UUID;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices to other offices; each act gives each of them once. */
@Component
class NoticeStore {
    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void childToHealth(ActId act, List<PersonId> persons) {
        sql.sql("""
                        insert into register.notice (act, kind, person)
                        select act, 'BIRTH_TO_HEALTH', person from register.act_person
                         where person = any (:persons) and act = :act and role = 'CHILD'
                        on conflict do nothing
                        """).param("act", act.value()).param("persons", ids(persons)).update();
    }

    void arrivalsToCommunity(ActId act, List<PersonId> persons) {
        sql.sql("""
                        insert into register.notice (act, kind, person)
                        select s.act, 'ARRIVAL_TO_COMMUNITY', s.person
                          from register.standing s
                          join register.household h on h.id = s.household and h.kind = 'COMMUNITY_COLLECTIVE'
                         where s.act = :act and s.person = any (:persons)
                        on conflict do nothing
                        """).param("act", act.value()).param("persons", ids(persons)).update();
    }

    void deathToInsurance(ActId act, List<PersonId> persons) {
        sql.sql("""
                        insert into register.notice (act, kind, person)
                        select act, 'DEATH_TO_INSURANCE', person from register.act_person
                         where person = any (:persons) and act = :act and role = 'PERSON'
                        on conflict do nothing
                        """).param("act", act.value()).param("persons", ids(persons)).update();
    }

    /** Whom the undone act had told dead are told alive (practice of wrong cancellations). */
    void undoneDeathToInsurance(ActId act) {
        sql.sql("""
                        insert into register.notice (act, kind, person)
                        select u.id, 'DEATH_UNDONE_TO_INSURANCE', p.person
                          from register.act u
                          join register.act d on d.id = u.undoes and d.kind = 'DEATH'
                          join register.act_person p on p.act = d.id and p.role = 'PERSON'
                         where u.id = :act
                        on conflict do nothing
                        """).param("act", act.value()).update();
    }

    private static UUID[] ids(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
