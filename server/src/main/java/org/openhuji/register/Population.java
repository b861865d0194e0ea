package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.reading.AddressRecord;
import org.openhuji.register.reading.FoundAddress;
import org.openhuji.register.reading.FoundHousehold;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Kin;
import org.openhuji.register.reading.Member;
import org.openhuji.register.reading.Move;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.RegisterReader;
import org.openhuji.register.reading.RegisteredSituation;
import org.openhuji.register.reading.Relative;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * The register, read: persons, households, addresses, kin and histories, each as it was on a legal day and as it was known at a
 * moment. Every read is by the officer at work and for the purpose they stated, is allowed or refused by {@link
 * org.openhuji.access.Access} for the place where the person is registered, and stands in the log before anything is returned.
 * Another day than today and another moment than now take {@code READ_HISTORY}; {@link Sight#SENSITIVE} takes {@code
 * READ_SENSITIVE} and the password once more. Nobody reads their own record or their family's.
 *
 * <p>All methods throw {@link org.openhuji.access.AccessRefused} where the read is refused, and {@link IllegalArgumentException}
 * where the moment asked for has not come yet.
 */
@Service
public class Population {
    private final RegisterReader reader;
    private final ReadLog log;
    private final Clock legal;

    Population(RegisterReader reader, ReadLog log, @Qualifier("legal") Clock legal) {
        this.reader = reader;
        this.log = log;
        this.legal = legal;
    }

    /** Today, by all that is known. */
    public AsOf now() {
        return AsOf.on(LocalDate.now(legal));
    }

    /** A person; empty where the register did not have them yet. */
    public Optional<PersonRecord> findPerson(PersonId person, AsOf asOf, Sight sight) {
        return reader.inOneStatement(
                asOf, () -> reader.find(person, asOf).flatMap(found -> seen(found, sight, "RECORD")));
    }

    /** A person by a number that was ever given to them; as known at a moment, by one that was known then. */
    public Optional<PersonRecord> findPerson(CitizenNumber number, AsOf asOf) {
        return reader.inOneStatement(
                asOf, () -> reader.find(number, asOf).flatMap(found -> seen(found, Sight.PLAIN, "RECORD")));
    }

    private Optional<PersonRecord> seen(FoundPerson found, Sight sight, String part) {
        permit(found, sight);
        PersonRecord record = found.seen(sight);
        if (record == null) {
            return Optional.empty();
        }
        log.read(AuditEvent.PERSON_READ, found.place(), List.of(record.id().value()), AuditDetail.of(part));
        return Optional.of(record);
    }

    /** What it takes to read a person. */
    private void permit(FoundPerson found, Sight sight) {
        PersonId person = found.record().id();
        permit(found.place(), found.record().asOf());
        notOwn(List.of(person), found.record().asOf());
        log.look(person.value(), found.place(), sight, found.protection() == FoundPerson.Protection.PROTECTED);
    }

    private void permit(String place, AsOf asOf) {
        log.require(Permission.READ_PERSON, place);
        if (asOf.known() != null || !asOf.on().equals(LocalDate.now(legal))) {
            log.require(Permission.READ_HISTORY, place);
        }
    }

    /** The officer's own record is found among those asked for or their kin. */
    private void notOwn(List<PersonId> persons, AsOf asOf) {
        log.own().ifPresent(own -> {
            List<UUID> family = new ArrayList<>();
            family.add(own);
            for (Relative relative : reader.kin(new PersonId(own), AsOf.on(asOf.on()), Sight.SENSITIVE)
                    .relatives()) {
                family.add(relative.id().value());
            }
            if (persons.stream().anyMatch(person -> family.contains(person.value()))) {
                log.refuseOwn(own);
            }
        });
    }

    /** A household with its members on the day; empty where the register did not have it yet. */
    public Optional<HouseholdRecord> findHousehold(HouseholdId household, AsOf asOf, Sight sight) {
        return reader.inOneStatement(asOf, () -> reader.find(household, asOf).map(found -> seen(found, sight)));
    }

    /** A household by its number. */
    public Optional<HouseholdRecord> findHousehold(String number, AsOf asOf) {
        return reader.inOneStatement(
                asOf, () -> reader.findByNumber(number, asOf).map(found -> seen(found, Sight.PLAIN)));
    }

    private HouseholdRecord seen(FoundHousehold found, Sight sight) {
        permit(found.place(), found.record().asOf());
        HouseholdRecord record = found.seen(sight);
        notOwn(record.members().stream().map(Member::person).toList(), record.asOf());
        if (sight == Sight.SENSITIVE) {
            record.members().forEach(member -> log.look(member.person().value(), found.place(), sight, false));
        }
        log.read(
                AuditEvent.HOUSEHOLD_READ,
                found.place(),
                members(record),
                AuditDetail.of("HOUSEHOLD", record.id().value()));
        return record;
    }

    private static List<UUID> members(HouseholdRecord record) {
        return record.members().stream().map(member -> member.person().value()).toList();
    }

    /** An address with all households and persons registered there on the day; empty where it was not known by then. */
    public Optional<AddressRecord> findAddress(AddressId address, AsOf asOf) {
        return reader.inOneStatement(asOf, () -> reader.find(address, asOf).map(this::seen));
    }

    private AddressRecord seen(FoundAddress found) {
        String place = found.address().place();
        permit(place, found.asOf());
        AddressRecord record = found.seen(Sight.PLAIN);
        List<UUID> listed = record.households().stream()
                .flatMap(household -> members(household).stream())
                .toList();
        log.read(
                AuditEvent.PERSON_LISTED,
                place,
                listed,
                AuditDetail.of("ADDRESS", found.address().id().value()));
        return record;
    }

    /** A person's kin to the third generation; empty where the register did not have the person yet. */
    public Optional<Kin> findKin(PersonId person, AsOf asOf, Sight sight) {
        return reader.inOneSnapshot(
                asOf,
                () -> reader.find(person, asOf)
                        .flatMap(found -> seen(found, sight, "KIN").map(record -> {
                            Kin kin = reader.kin(person, asOf, sight);
                            log.read(
                                    AuditEvent.PERSON_LISTED,
                                    found.place(),
                                    Stream.concat(
                                                    kin.relatives().stream().map(Relative::id),
                                                    kin.guardians().stream().map(Kin.Guardian::id))
                                            .map(PersonId::value)
                                            .distinct()
                                            .toList(),
                                    AuditDetail.of("KIN", person.value()));
                            return kin;
                        })));
    }

    /** When and from where a person came, in the order of days; nothing where the register did not have the person yet. */
    public List<Move> listMoves(PersonId person, AsOf asOf, Sight sight) {
        return reader.inOneSnapshot(
                asOf,
                () -> reader.find(person, asOf)
                        .filter(found -> seen(found, sight, "MOVES").isPresent())
                        .map(found -> reader.moves(person, asOf, sight))
                        .orElse(List.of()));
    }

    /**
     * The acts that concern a person, in the order of recording, each with what it changed. The legal day of {@code asOf} does
     * not narrow it; the moment does: acts recorded later are left out.
     */
    public List<TimelineEntry> listHistory(PersonId person, AsOf asOf, Sight sight) {
        return reader.inOneSnapshot(
                asOf,
                () -> reader.find(person, asOf)
                        .filter(found -> seen(found, sight, "HISTORY").isPresent())
                        .map(found -> {
                            log.require(Permission.READ_HISTORY, found.place());
                            return reader.timeline(person, asOf, sight);
                        })
                        .orElse(List.of()));
    }

    /** The acts that concern a household, as {@link #listHistory(PersonId, AsOf, Sight)}. */
    public List<TimelineEntry> listHistory(HouseholdId household, AsOf asOf, Sight sight) {
        return reader.inOneSnapshot(
                asOf,
                () -> reader.find(household, asOf)
                        .map(found -> {
                            log.require(Permission.READ_HISTORY, found.place());
                            seen(found, sight);
                            return reader.timeline(household, asOf, sight);
                        })
                        .orElse(List.of()));
    }

    /**
     * What the register knows of a person and their living family on a day, as an assessment asks for it; what it does not keep
     * is unknown there. Empty where the register did not have the person.
     */
    public Optional<RegisteredSituation> asSituation(PersonId person, LocalDate on) {
        AsOf asOf = AsOf.on(on);
        return reader.inOneSnapshot(
                asOf,
                () -> reader.find(person, asOf)
                        .flatMap(found -> seen(found, Sight.PLAIN, "SITUATION"))
                        .flatMap(record -> reader.situation(person, asOf)));
    }
}
