package org.openhuji.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Party;
import org.openhuji.casework.Wish;
import org.openhuji.casework.telling.Contact;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;

/**
 * An application on its way through the gate: no more of it than people hand in from home, so that nothing else can come in by this way.
 *
 * @param filedOn the day it was handed in, which is the day of the application however late the gate is
 * @param line where in the place they will live; {@code null} where not said
 */
public record Handed(
        CaseType type,
        String place,
        @Nullable String otherPlace,
        LocalDate filedOn,
        List<Person> people,
        @Nullable String situation,
        @Nullable String clause,
        @Nullable String line,
        @Nullable Contact contact) {
    private static final int MOST_PEOPLE = 40;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SITUATION = 256 << 10;

    /** Days for which the gate may have been shut. */
    private static final int OLDEST_DAYS = 60;

    /** Somebody it is about. */
    public record Person(
            String label,
            String name,
            @Nullable String sex,
            @Nullable String number,
            @Nullable String born,
            boolean applicant,
            boolean guardian,
            LocalDate agreedOn) {
        static Person of(Party party) {
            Party.Consent consent = party.consent();
            if (consent == null) {
                throw new IllegalArgumentException("nobody hands in for somebody who has not agreed");
            }
            return new Person(
                    party.label(),
                    party.name(),
                    party.sex(),
                    party.number(),
                    party.born() == null ? null : party.born().toString(),
                    party.role() == Party.Role.APPLICANT,
                    consent.manner() == Party.Manner.THROUGH_GUARDIAN,
                    consent.on());
        }

        Party party() {
            return new Party(
                    bounded(label, LONGEST_NAME),
                    bounded(name, LONGEST_NAME),
                    sex,
                    number == null ? null : bounded(number, LONGEST_NAME),
                    born == null
                            ? null
                            : PartialDate.parse(born)
                                    .orElseThrow(() -> new IllegalArgumentException("the calendar has no such date")),
                    applicant ? Party.Role.APPLICANT : Party.Role.COMPANION,
                    null,
                    new Party.Consent(guardian ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, agreedOn));
        }

        /** The label alone: the rest is somebody's. */
        @Override
        public String toString() {
            return "Person[" + label + "]";
        }
    }

    public Handed {
        people = List.copyOf(people);
        if (type.ending() != CaseType.Ending.SETTLING || type == CaseType.REQUISITION_BATCH) {
            throw new IllegalArgumentException("no matter that is applied for from home");
        }
        if (PlaceCode.parse(place) < 0 || otherPlace != null && PlaceCode.parse(otherPlace) < 0) {
            throw new IllegalArgumentException("no place");
        }
        if (people.isEmpty()
                || people.size() > MOST_PEOPLE
                || !people.getFirst().applicant()) {
            throw new IllegalArgumentException("an application is of somebody, and of so many at most");
        }
        if (situation != null && situation.length() > LONGEST_SITUATION
                || line != null && line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("too long");
        }
    }

    private static String bounded(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("empty or too long");
        }
        return text;
    }

    /** What is handed in. */
    public static Handed of(NewCase fresh, @Nullable Contact contact) {
        Application application = fresh.application();
        return new Handed(
                fresh.type(),
                fresh.place(),
                fresh.otherPlace(),
                fresh.filedOn(),
                application.parties().stream().map(Person::of).toList(),
                application.situation(),
                application.clause(),
                application.wish() instanceof Wish.OwnAddress own ? own.line() : null,
                contact);
    }

    /**
     * The case it opens.
     *
     * @param today the legal date where it is opened; an application is of no later day, and not older than the longest the gate may
     *     have been shut
     * @throws IllegalArgumentException where it is none that comes from home
     */
    public NewCase open(UUID id, LocalDate today) {
        LocalDate oldest = today.minusDays(OLDEST_DAYS);
        LocalDate on = filedOn.isAfter(today) ? today : filedOn.isBefore(oldest) ? oldest : filedOn;
        return new NewCase(
                new CaseId(id),
                type,
                place,
                otherPlace,
                on,
                new Application(
                        people.stream().map(Person::party).toList(),
                        situation,
                        clause,
                        line == null ? null : new Wish.OwnAddress(place, line),
                        null,
                        null,
                        null));
    }

    /** How many people it is about; who they are is theirs. */
    @Override
    public String toString() {
        return "Handed[" + people.size() + " people]";
    }
}
