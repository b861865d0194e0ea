package org.openhuji.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;

/** Invented people of Liling, where today is 2018-06-01: the family Lin and whoever else is needed. */
final class Town {
    static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    static final String COMMUNITY = "430281006001";
    static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final AtomicInteger DOORS = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Town() {}

    /** What an act of a day is filed with, by two officers. */
    static Filing filed(LocalDate on, String... papers) {
        return new Filing(
                UUID.randomUUID(),
                PartialDate.of(on),
                on,
                null,
                null,
                OFFICER,
                SECOND,
                "430281006",
                null,
                List.of(papers).stream().map(Paper::of).toList());
    }

    /** A name nobody was given yet: who is born with the name and the day of another is asked after first. */
    static String given() {
        int n = NAMES.incrementAndGet();
        return "林" + Character.toString(0x5200 + n % 4_000) + Character.toString(0x6200 + n * 31 % 4_000);
    }

    /** An address nobody lives at yet. */
    static AddressName door() {
        return new AddressName(COMMUNITY, "来龙门路" + DOORS.incrementAndGet() + "号");
    }

    static Identity identity(String name, String sex, String born) {
        return Identity.of(
                new PersonName(name), sex, "01", PartialDate.parse(born).orElseThrow());
    }

    /** A family of four who moved in: the father is head. */
    record Family(
            HouseholdId household,
            AddressName address,
            PersonId father,
            PersonId mother,
            PersonId son,
            PersonId daughter) {
        static Family unborn() {
            return new Family(
                    HouseholdId.next(), door(), PersonId.next(), PersonId.next(), PersonId.next(), PersonId.next());
        }

        /** The act by which they come from Chaling. */
        MoveIn moveIn() {
            return new MoveIn(
                    List.of(
                            NewPerson.of(father, identity("林水生", "1", "1985-04-02")),
                            NewPerson.of(mother, identity("林秀兰", "2", "1987-09-10")),
                            NewPerson.of(son, identity("林小舟", "1", "2012-03-21")),
                            NewPerson.of(daughter, identity("林小月", "2", "2015-08-01"))),
                    List.of(
                            ParentLink.birth(son, father, Parenthood.Role.FATHER),
                            ParentLink.birth(son, mother, Parenthood.Role.MOTHER),
                            ParentLink.birth(daughter, father, Parenthood.Role.FATHER),
                            ParentLink.birth(daughter, mother, Parenthood.Role.MOTHER)),
                    List.of(new Couple(father, mother)),
                    List.of(Mover.of(father), Mover.of(mother), Mover.of(son), Mover.of(daughter)),
                    List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                    new Destination.Own(household, address, father),
                    "430224101",
                    "茶陵县界首镇",
                    null);
        }

        /** A child born to both, registered with the mother. */
        Birth birth(PersonId child, LocalDate born) {
            return new Birth(
                    NewPerson.of(child, identity(given(), "2", born.toString())),
                    mother,
                    father,
                    mother,
                    null,
                    null,
                    null);
        }
    }

    /** One grown-up with a number of their own who comes alone. */
    static MoveIn alone(PersonId person, Identity identity, @Nullable CitizenNumber number, Destination into) {
        return new MoveIn(
                List.of(new NewPerson(person, identity, Circumstances.NONE, number)),
                List.of(),
                List.of(),
                List.of(Mover.of(person)),
                List.of(UUID.randomUUID()),
                into,
                "430224101",
                null,
                null);
    }

    /** The same without a second officer. */
    static Filing byOne(Filing filing) {
        return new Filing(
                filing.request(),
                filing.eventOn(),
                filing.filedOn(),
                null,
                null,
                filing.officer(),
                null,
                filing.office(),
                null,
                filing.papers());
    }
}
