package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.RegisterReader;
import org.openhuji.register.reading.StandingRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the people of a case are registered, and nothing else of them: asked by the program while it works on the case, whoever's
 * charge they are in, so that two places can hand somebody over. It stands in the log under the case.
 */
@Service
public class Whereabouts {
    private final RegisterReader reader;
    private final AuditLog log;
    private final Access access;
    private final Clock legal;

    Whereabouts(RegisterReader reader, AuditLog log, Access access, @Qualifier("legal") Clock legal) {
        this.reader = reader;
        this.log = log;
        this.access = access;
        this.legal = legal;
    }

    /**
     * Where somebody is.
     *
     * @param state registered, in transit or cancelled
     * @param place division code of where they are registered, or were last; empty where never
     * @param household where they are registered; {@code null} elsewhere
     * @param head whether they head it
     * @param address of the household they are in, or were in last; {@code null} where there is none
     */
    public record Found(
            PersonId person,
            Standing.State state,
            String place,
            @Nullable HouseholdId household,
            boolean head,
            @Nullable AddressName address) {}

    /** By a number; empty where the register never gave or took it. The name has to be the same. */
    @Transactional
    public Optional<Found> find(CitizenNumber number, String name, String matter) {
        return told(
                reader.find(number, today())
                        .filter(found -> found.record().name().text().equals(name)),
                matter);
    }

    /** By a number alone: somebody the officer has named by their card. */
    @Transactional
    public Optional<Found> find(CitizenNumber number, String matter) {
        return told(reader.find(number, today()), matter);
    }

    /** By identity. */
    @Transactional
    public Optional<Found> find(PersonId person, String matter) {
        return told(reader.find(person, today()), matter);
    }

    private Optional<Found> told(Optional<FoundPerson> found, String matter) {
        return found.map(person -> {
            Actor actor = access.find()
                    .map((Officer officer) -> Access.actor(officer))
                    .orElse(Actor.SYSTEM);
            log.append(new AuditEntry(
                    actor,
                    new Purpose.Case(matter),
                    AuditEvent.PERSON_LISTED,
                    List.of(person.record().id().value()),
                    AuditDetail.of("WHEREABOUTS")));
            return where(person);
        });
    }

    private static Found where(FoundPerson person) {
        return switch (person.record().standing()) {
            case StandingRecord.Registered at ->
                new Found(
                        person.record().id(),
                        Standing.State.REGISTERED,
                        person.place(),
                        at.household(),
                        at.relation().equals(Standing.HEAD),
                        address(person));
            case StandingRecord.InTransit transit ->
                new Found(
                        person.record().id(), Standing.State.IN_TRANSIT, person.place(), null, false, address(person));
            case StandingRecord.Cancelled cancelled ->
                new Found(person.record().id(), Standing.State.CANCELLED, person.place(), null, false, address(person));
        };
    }

    private static @Nullable AddressName address(FoundPerson person) {
        HouseholdAddress at = person.record().address();
        return at == null ? null : new AddressName(at.place(), at.line());
    }

    /** Whether anybody is registered in a household today. */
    @Transactional(readOnly = true)
    public boolean inhabited(HouseholdId household) {
        return reader.find(household, today())
                .filter(found -> !found.record().members().isEmpty())
                .isPresent();
    }

    private AsOf today() {
        return AsOf.on(LocalDate.now(legal));
    }
}
