package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.RegisterReader;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.reading.Ties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this register tells another of people who move there: the items of a migration certificate, and how they are kin to each
 * other. Nothing of anybody else, no place, and no more of their circumstances than the paper has. It stands in the log under the
 * case.
 */
@Service
public class Handover {
    private final RegisterReader reader;
    private final AuditLog log;
    private final Access access;
    private final Clock legal;

    Handover(RegisterReader reader, AuditLog log, Access access, @Qualifier("legal") Clock legal) {
        this.reader = reader;
        this.log = log;
        this.access = access;
        this.legal = legal;
    }

    /**
     * Somebody who moves.
     *
     * @param number {@code null} where none was given
     * @param relation to the head of the household they are in; empty where they are in none
     */
    public record Item(
            PersonId person,
            Identity identity,
            Circumstances circumstances,
            @Nullable CitizenNumber number,
            String relation) {}

    /** All who move, and their kin. */
    public record Handed(List<Item> items, Ties ties) {
        public Handed {
            items = List.copyOf(items);
        }
    }

    /** Reads what is handed over, as it stands before they leave; in the order of the persons. */
    @Transactional
    public Handed of(List<PersonId> persons, String matter) {
        AsOf today = AsOf.on(LocalDate.now(legal));
        List<FoundPerson> found = reader.list(persons, today);
        log.append(new AuditEntry(
                access.find().map(officer -> Access.actor(officer)).orElse(Actor.SYSTEM),
                new Purpose.Case(matter),
                AuditEvent.PERSON_READ,
                persons.stream().map(PersonId::value).toList(),
                AuditDetail.of("HANDOVER")));
        List<Item> items = persons.stream()
                .flatMap(person -> found.stream()
                        .filter(one -> one.record().id().equals(person))
                        .map(Handover::item))
                .toList();
        return new Handed(items, reader.ties(persons, today));
    }

    private static Item item(FoundPerson found) {
        PersonRecord record = found.record();
        // The names of before an adoption stay where they were given.
        List<PersonName> former = found.adoptedOn() != null
                ? List.of()
                : record.formerNames().stream().map(PersonName::new).toList();
        Circumstances all = record.circumstances();
        return new Item(
                record.id(),
                new Identity(
                        record.name(),
                        former,
                        record.sex(),
                        record.ethnicity(),
                        record.born(),
                        record.birthPlace(),
                        record.nativePlace()),
                new Circumstances(
                        all.maritalStatus(),
                        all.education(),
                        null,
                        all.occupation(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                record.number(),
                record.standing() instanceof StandingRecord.Registered at ? at.relation() : "");
    }
}
