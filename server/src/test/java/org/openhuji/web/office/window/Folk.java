package org.openhuji.web.office.window;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Paper;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;

/** Invented people of Liling with names of their own, whom the window knows by artificial numbers. */
public final class Folk {
    static final String COMMUNITY = "430281006001";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private Folk() {}

    /** Somebody with a number. */
    public record One(PersonId id, String name, CitizenNumber number) {
        /** The number as it stands on the card. */
        public String card() {
            return number.digits();
        }
    }

    /** Father, mother and a son of six, the father head. */
    public record Family(HouseholdId household, AddressName address, One father, One mother, One son) {}

    /** A family that has lived in Liling since March. */
    public static Family family(Registration registration) {
        int n = NEXT.incrementAndGet();
        String surname = "窦";
        return family(
                registration,
                new AddressName(COMMUNITY, "窗口路" + n + "号"),
                one(surname, n, "1", "1985-04-02"),
                one("卓", n, "2", "1987-09-10"),
                one(surname, n + 2000, "1", "2012-03-21"));
    }

    private static Family family(Registration registration, AddressName address, One father, One mother, One son) {
        Family family = new Family(HouseholdId.next(), address, father, mother, son);
        record(
                registration,
                new MoveIn(
                        List.of(person(father, "1"), person(mother, "2"), person(son, "1")),
                        List.of(
                                ParentLink.birth(son.id(), father.id(), Parenthood.Role.FATHER),
                                ParentLink.birth(son.id(), mother.id(), Parenthood.Role.MOTHER)),
                        List.of(new Couple(father.id(), mother.id())),
                        List.of(Mover.of(father.id()), Mover.of(mother.id()), Mover.of(son.id())),
                        List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                        new Destination.Own(family.household(), address, father.id()),
                        "430224101",
                        null,
                        null));
        return family;
    }

    /** Somebody who lives alone. */
    public static One alone(Registration registration, String sex, String born) {
        return alone(registration, sex, born, new AddressName(COMMUNITY, "窗口巷" + NEXT.incrementAndGet() + "号"));
    }

    static One alone(Registration registration, String sex, String born, AddressName address) {
        One one = one("窦", NEXT.incrementAndGet(), sex, born);
        record(
                registration,
                new MoveIn(
                        List.of(person(one, sex)),
                        List.of(),
                        List.of(),
                        List.of(Mover.of(one.id())),
                        List.of(UUID.randomUUID()),
                        new Destination.Own(HouseholdId.next(), address, one.id()),
                        "430224101",
                        null,
                        null));
        return one;
    }

    /** A given name nobody else has. */
    public static String given() {
        return given(NEXT.incrementAndGet());
    }

    private static String given(int n) {
        return Character.toString(0x6850 + n % 3_000) + Character.toString(0x7250 + n * 37 % 3_000);
    }

    private static One one(String surname, int n, String sex, String born) {
        LocalDate day = LocalDate.parse(born);
        int sequence = 2 * (n % 450) + (sex.equals("1") ? 1 : 2);
        return new One(
                PersonId.next(),
                surname + given(n),
                CitizenNumber.of("99%04d".formatted(1000 + n % 3000), day, sequence));
    }

    private static NewPerson person(One one, String sex) {
        return new NewPerson(
                one.id(),
                Identity.of(
                        new PersonName(one.name()),
                        sex,
                        "01",
                        PartialDate.of(one.number().bornOn().orElseThrow())),
                Circumstances.NONE,
                one.number());
    }

    /** The number of a household, as it stands on its booklet. */
    static String number(Population population, HouseholdId household) {
        return Readers.atTheWindow(() -> population.findHousehold(household, population.now(), Sight.PLAIN))
                .orElseThrow()
                .number();
    }

    /** Records an act of March. */
    static void record(Registration registration, Act act) {
        record(registration, LocalDate.of(2018, 3, 1), null, act);
    }

    static void record(Registration registration, LocalDate on, @Nullable String paper, Act act) {
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(on),
                        on,
                        null,
                        null,
                        OFFICER,
                        null,
                        "430281006",
                        null,
                        paper == null ? List.of() : List.of(Paper.of(paper))),
                act);
    }
}
