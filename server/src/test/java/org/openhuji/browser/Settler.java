package org.openhuji.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;

/** Somebody invented who is in the register at some place, with an artificial number, and comes to a counter to move. */
record Settler(PersonId id, String name, String sex, CitizenNumber number) {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2008, 3, 1);

    private static Settler of(String surname, String sex, LocalDate born) {
        int n = NEXT.incrementAndGet();
        String name = surname + Character.toString(0x6C40 + n * 7 % 500) + Character.toString(0x82A0 + n * 11 % 500);
        return new Settler(
                PersonId.next(), name, sex, CitizenNumber.of("990911", born, 2 * n + (sex.equals("1") ? 1 : 2)));
    }

    /** Registered alone in a village or community. */
    static Settler alone(Registration registration, String place, String sex, LocalDate born) {
        Settler one = of("郗", sex, born);
        record(registration, place, List.of(one), List.of());
        return one;
    }

    /** Husband and wife, the husband head. */
    static List<Settler> couple(Registration registration, String place) {
        Settler husband = of("郗", "1", LocalDate.of(1985, 4, 2));
        Settler wife = of("邴", "2", LocalDate.of(1987, 9, 10));
        record(registration, place, List.of(husband, wife), List.of(new Couple(husband.id(), wife.id())));
        return List.of(husband, wife);
    }

    private static void record(Registration registration, String place, List<Settler> people, List<Couple> couples) {
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(SINCE),
                        SINCE,
                        null,
                        null,
                        UUID.randomUUID(),
                        null,
                        place.substring(0, 9),
                        null,
                        List.of()),
                new MoveIn(
                        people.stream().map(Settler::registered).toList(),
                        List.of(),
                        couples,
                        people.stream().map(one -> Mover.of(one.id())).toList(),
                        people.stream().map(one -> UUID.randomUUID()).toList(),
                        new Destination.Own(
                                HouseholdId.next(),
                                new AddressName(place, "迁居街" + UUID.randomUUID()),
                                people.getFirst().id()),
                        null,
                        null,
                        null));
    }

    private NewPerson registered() {
        return new NewPerson(
                id,
                Identity.of(
                        new PersonName(name),
                        sex,
                        "01",
                        PartialDate.of(number.bornOn().orElseThrow())),
                Circumstances.NONE,
                number);
    }
}
