package org.openhuji.browser;

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
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;

/** Invented families of Liling with artificial numbers, registered by acts: the Lins who moved in and had a child since. */
public final class OfficeTown {
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String AREA = CitizenNumber.ARTIFICIAL_PROVINCE + "0281";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private OfficeTown() {}

    /** A family: the parents and a son moved in on 1 March 2018, a daughter was born on 1 May. */
    public record Lins(
            HouseholdId household,
            AddressName address,
            PersonId father,
            CitizenNumber number,
            PersonId mother,
            PersonId son,
            PersonId daughter) {}

    /** Registers the family at a door of its own. */
    public static Lins lins(Registration registration) {
        return lins(registration, "430281006001");
    }

    /** The same at a committee. */
    public static Lins lins(Registration registration, String place) {
        int n = NEXT.getAndIncrement();
        Lins lins = new Lins(
                HouseholdId.next(),
                new AddressName(place, "来龙门路" + n + "巷" + (900 + n) + "号"),
                PersonId.next(),
                number("1985-04-02", 2 * n + 1),
                PersonId.next(),
                PersonId.next(),
                PersonId.next());
        registration.record(filed("2018-03-01"), moveIn(lins, n));
        registration.record(
                filed("2018-05-01"),
                new Birth(
                        person(lins.daughter(), "林小雨" + Character.toString(0x4E10 + n), "2", "2018-05-01", null),
                        lins.mother(),
                        lins.father(),
                        lins.father(),
                        null,
                        null,
                        null));
        return lins;
    }

    private static MoveIn moveIn(Lins lins, int n) {
        return new MoveIn(
                List.of(
                        person(lins.father(), "林水生", "1", "1985-04-02", lins.number()),
                        person(lins.mother(), "林秀兰", "2", "1987-09-10", number("1987-09-10", 2 * n)),
                        person(lins.son(), "林小舟", "1", "2012-03-21", number("2012-03-21", 2 * n + 1))),
                List.of(
                        ParentLink.birth(lins.son(), lins.father(), Parenthood.Role.FATHER),
                        ParentLink.birth(lins.son(), lins.mother(), Parenthood.Role.MOTHER)),
                List.of(new Couple(lins.father(), lins.mother())),
                List.of(Mover.of(lins.father()), Mover.of(lins.mother()), Mover.of(lins.son())),
                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                new Destination.Own(lins.household(), lins.address(), lins.father()),
                "430224101",
                "茶陵县界首镇",
                null);
    }

    /** Somebody alone at a door of their own. */
    public static PersonId alone(Registration registration, String name, String sex, String born) {
        int n = NEXT.getAndIncrement();
        PersonId id = PersonId.next();
        registration.record(
                filed("2018-03-01"),
                new MoveIn(
                        List.of(person(id, name, sex, born, null)),
                        List.of(),
                        List.of(),
                        List.of(Mover.of(id)),
                        List.of(UUID.randomUUID()),
                        new Destination.Own(
                                HouseholdId.next(), new AddressName("430281006001", "左权路" + (900 + n) + "号"), id),
                        "430224101",
                        null,
                        null));
        return id;
    }

    private static NewPerson person(PersonId id, String name, String sex, String born, @Nullable CitizenNumber number) {
        Identity identity = Identity.of(
                new PersonName(name), sex, "01", PartialDate.parse(born).orElseThrow());
        return new NewPerson(id, identity, Circumstances.NONE, number);
    }

    private static CitizenNumber number(String born, int sequence) {
        return CitizenNumber.of(AREA, LocalDate.parse(born), sequence + 600);
    }

    private static Filing filed(String day) {
        LocalDate on = LocalDate.parse(day);
        return new Filing(
                UUID.randomUUID(),
                PartialDate.of(on),
                on,
                null,
                null,
                OFFICER,
                null,
                "醴陵市公安局来龙门派出所",
                null,
                List.of(Paper.of("BIRTH_CERTIFICATE_SEEN")));
    }
}
