package org.openhuji.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Adoption;
import org.openhuji.register.acts.ArrivedElsewhere;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.ChangeOfHead;
import org.openhuji.register.acts.ChangeOfItem;
import org.openhuji.register.acts.Correction;
import org.openhuji.register.acts.Death;
import org.openhuji.register.acts.DeclaredMissing;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Divorce;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Item;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.acts.Merge;
import org.openhuji.register.acts.MoveOut;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ResolveDuplicate;
import org.openhuji.register.acts.Restoration;
import org.openhuji.register.acts.Split;
import org.openhuji.register.acts.Successor;

/** Acts as they may come, sensible or not, about the people of one small neighbourhood of its own. The seed says which. */
public final class RandomActs {
    private static final String[] PAPERS = {
        Birth.PARENTAGE_TEST,
        Death.PROOF,
        DeclaredMissing.JUDGMENT,
        Enlistment.NOTICE,
        Adoption.CERTIFICATE,
        ChangeOfItem.CONSENT,
        "SEX_CHANGE_PROOF"
    };

    private final Random random;
    private final List<PersonId> persons = new ArrayList<>();
    private final List<HouseholdId> households = new ArrayList<>();
    private LocalDate day = LocalDate.of(2017, 6, 1);

    /** The same seed gives the same acts, about other people each time. */
    public RandomActs(long seed) {
        this.random = new Random(seed);
    }

    /** An act and what it is filed with. */
    public record Filed(Filing filing, Act act) {}

    /** One that rests on those before, if they were recorded. */
    public Filed next() {
        if (persons.isEmpty() || random.nextInt(12) == 0) {
            Town.Family family = Town.Family.unborn();
            persons.addAll(List.of(family.father(), family.mother(), family.son(), family.daughter()));
            households.add(family.household());
            return filed(family.moveIn());
        }
        day = day.plusDays(random.nextInt(10));
        return filed(act());
    }

    private Filed filed(Act act) {
        LocalDate on = random.nextInt(8) == 0 ? day.minusDays(random.nextInt(20)) : day;
        Filing filing = Town.filed(on, PAPERS);
        if (act instanceof Birth birth) {
            filing = Town.filed(birth.child().identity().born().earliest(), PAPERS);
        }
        return new Filed(filing, act);
    }

    private Act act() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> birth();
            case 3 -> new Marriage(person(), person(), null);
            case 4 -> new Divorce(person(), person());
            case 5 -> new Death(person(), successor());
            case 6 -> new MoveOut(List.of(person()), List.of(UUID.randomUUID()), "430102", null, null, successor());
            case 7 -> new ArrivedElsewhere(List.of(person()));
            case 8 ->
                new Restoration(
                        person(),
                        Restoration.Cause.values()[random.nextInt(Restoration.Cause.values().length)],
                        destination(person()),
                        null);
            case 9, 10, 11 -> within();
            case 12 ->
                new Split(household(), opened(), List.of(Mover.of(persons.getLast())), persons.getLast(), successor());
            case 13 -> new Merge(household(), household(), Map.of());
            case 14, 15 -> new ChangeOfHead(household(), person(), Map.of());
            case 16 ->
                new ChangeOfItem(person(), new Item.Name(new PersonName("林" + (char) (0x4e00 + random.nextInt(2000)))));
            case 17 ->
                new Correction(
                        person(),
                        new Item.Born(
                                PartialDate.of(LocalDate.of(1980 + random.nextInt(20), 1 + random.nextInt(12), 3))));
            case 18 ->
                random.nextBoolean()
                        ? new Enlistment(person(), successor())
                        : new Adoption(person(), person(), null, persons.getFirst(), successor());
            default -> ResolveDuplicate.plain(person(), person(), successor());
        };
    }

    private Birth birth() {
        PersonId child = PersonId.next();
        PersonId mother = person();
        PersonId father = random.nextBoolean() ? person() : null;
        Birth birth = new Birth(
                NewPerson.of(child, Town.identity(Town.given(), random.nextBoolean() ? "1" : "2", day.toString())),
                mother,
                father,
                mother,
                null,
                null,
                null);
        persons.add(child);
        return birth;
    }

    private MoveWithin within() {
        PersonId one = person();
        return new MoveWithin(List.of(Mover.of(one)), List.of(UUID.randomUUID()), destination(one), successor());
    }

    private Destination destination(PersonId head) {
        return random.nextBoolean()
                ? new Destination.Existing(household())
                : new Destination.Own(opened(), Town.door(), head);
    }

    private HouseholdId opened() {
        HouseholdId id = HouseholdId.next();
        households.add(id);
        return id;
    }

    private Successor successor() {
        return random.nextInt(3) == 0 ? Successor.NONE : Successor.of(person());
    }

    private PersonId person() {
        return persons.get(random.nextInt(persons.size()));
    }

    private HouseholdId household() {
        return households.get(random.nextInt(households.size()));
    }
}
