package org.openhuji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Chronicle;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;

/** Artificial families: registered somewhere, each in a household of its own. */
final class Movers {
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    static final LocalDate ON = LocalDate.of(2018, 6, 1);

    private Movers() {}

    /** Husband, wife and son, and where they are registered. */
    record Family(List<PersonId> persons, List<String> names, HouseholdId household, String place) {
        /** As parties who have agreed, the son through a guardian. */
        List<Party> agreed() {
            List<Party> parties = new ArrayList<>();
            for (Party party : parties()) {
                parties.add(party.agreed(
                        new Party.Consent(party.minor(ON) ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, ON)));
            }
            return parties;
        }

        List<Party> parties() {
            return List.of(
                    new Party(
                            "a",
                            names.get(0),
                            "1",
                            null,
                            PartialDate.of(LocalDate.of(1985, 4, 2)),
                            Party.Role.APPLICANT,
                            persons.get(0),
                            null),
                    new Party(
                            "b",
                            names.get(1),
                            "2",
                            null,
                            PartialDate.of(LocalDate.of(1987, 9, 10)),
                            Party.Role.COMPANION,
                            persons.get(1),
                            null),
                    new Party(
                            "c",
                            names.get(2),
                            "1",
                            null,
                            PartialDate.of(LocalDate.of(2012, 1, 15)),
                            Party.Role.COMPANION,
                            persons.get(2),
                            null));
        }
    }

    static Family registered(Chronicle chronicle, String place) {
        int n = SEQUENCE.incrementAndGet();
        String surname = "仝" + "一二三四五六七八九十".charAt(n / 10 % 10) + "一二三四五六七八九十".charAt(n % 10);
        List<PersonId> made = new ArrayList<>();
        List<HouseholdId> households = new ArrayList<>();
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            AddressId address = act.address(place, "案件路" + n + "号", "2000-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.FAMILY, place.substring(0, 9) + "7%05d".formatted(n), address, "2010-10-10");
            PersonId husband = act.person(surname + "安", "1", "1985-04-02", "2010-10-10");
            PersonId wife = act.person("周" + surname + "云", "2", "1987-09-10", "2010-10-10");
            PersonId son = act.person(surname + "舟", "1", "2012-01-15", "2012-01-15");
            act.registered(husband, household, "02", "2010-10-10,");
            act.head(household, husband, "2010-10-10,");
            act.registered(wife, household, "10", "2010-10-10,");
            act.registered(son, household, "21", "2012-01-15,");
            act.married(husband, wife, "2010-10-10,");
            act.parent(son, husband, Parenthood.Role.FATHER, Parenthood.Nature.BIRTH, "2012-01-15,");
            act.parent(son, wife, Parenthood.Role.MOTHER, Parenthood.Nature.BIRTH, "2012-01-15,");
            made.addAll(List.of(husband, wife, son));
            households.add(household);
        });
        return new Family(
                made, List.of(surname + "安", "周" + surname + "云", surname + "舟"), households.getFirst(), place);
    }

    /** The family in the shape of the contract: a flat they rent in urban Liling, where all three live. */
    static String situation(String origin, String destination) {
        return """
                {"on": "2018-06-01", "destination": "%2$s", "applicant": "a",
                 "persons": {
                   "a": {"bornOn": "1985-04-02", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "coResidents": ["b", "c"], "actualResidencePlace": "%2$s",
                         "dwellings": [{"place": "%2$s", "tenure": "LEASED", "use": "RESIDENTIAL", "leaseSince": "2017-03-01",
                                        "leaseFiledOn": "2017-03-10", "occupiedSince": "2017-03-01"}]},
                   "b": {"bornOn": "1987-09-10", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "actualResidencePlace": "%2$s"},
                   "c": {"bornOn": "2012-01-15", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "maritalStatus": "10", "actualResidencePlace": "%2$s"}},
                 "kin": [["a", "10", "b"], ["a", "21", "c"], ["b", "21", "c"]]}
                """.formatted(origin, destination);
    }
}
