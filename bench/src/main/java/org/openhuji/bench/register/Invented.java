package org.openhuji.bench.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;

/** Invented families and what they file; all of it follows from the number of the request, so that it can be sent again. */
final class Invented {
    static final LocalDate DAY = LocalDate.of(2018, 5, 2);
    static final String COMMUNITY = "430281006001";
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private Invented() {}

    /** An identity that follows from a request. */
    static UUID id(UUID request, String what) {
        return UUID.nameUUIDFromBytes((request + what).getBytes(StandardCharsets.UTF_8));
    }

    static Filing filing(UUID request) {
        return new Filing(request, PartialDate.of(DAY), DAY, null, null, OFFICER, null, "430281006", null, List.of());
    }

    static Identity identity(String name, String sex, LocalDate born) {
        return Identity.of(new PersonName(name), sex, "01", PartialDate.of(born));
    }

    /** A family of four moves into a household of its own. */
    static MoveIn family(UUID request) {
        PersonId father = new PersonId(id(request, "father"));
        PersonId mother = new PersonId(id(request, "mother"));
        PersonId son = new PersonId(id(request, "son"));
        PersonId daughter = new PersonId(id(request, "daughter"));
        return new MoveIn(
                List.of(
                        NewPerson.of(father, identity("林水生", "1", LocalDate.of(1985, 4, 2))),
                        NewPerson.of(mother, identity("林秀兰", "2", LocalDate.of(1987, 9, 10))),
                        NewPerson.of(son, identity("林小舟", "1", LocalDate.of(2012, 3, 21))),
                        NewPerson.of(daughter, identity("林小月", "2", LocalDate.of(2015, 8, 1)))),
                List.of(
                        ParentLink.birth(son, father, Role.FATHER),
                        ParentLink.birth(son, mother, Role.MOTHER),
                        ParentLink.birth(daughter, father, Role.FATHER),
                        ParentLink.birth(daughter, mother, Role.MOTHER)),
                List.of(new Couple(father, mother)),
                List.of(Mover.of(father), Mover.of(mother), Mover.of(son), Mover.of(daughter)),
                List.of(id(request, "1"), id(request, "2"), id(request, "3"), id(request, "4")),
                new Destination.Own(
                        new HouseholdId(id(request, "household")),
                        new AddressName(COMMUNITY, "来龙门路 " + request),
                        father),
                "430224101",
                "茶陵县界首镇",
                null);
    }

    /** One person with a number, who is registered somewhere. */
    static MoveIn one(UUID request, CitizenNumber number) {
        PersonId person = new PersonId(id(request, "person"));
        return new MoveIn(
                List.of(new NewPerson(
                        person, identity("陈一", "1", LocalDate.of(1990, 1, 2)), Circumstances.NONE, number)),
                List.of(),
                List.of(),
                List.of(Mover.of(person)),
                List.of(id(request, "1")),
                new Destination.Own(
                        new HouseholdId(id(request, "household")),
                        new AddressName(COMMUNITY, "来龙门路 " + request),
                        person),
                "430224101",
                null,
                null);
    }
}
