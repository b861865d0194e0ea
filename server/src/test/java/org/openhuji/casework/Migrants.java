package org.openhuji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Chronicle;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.PersonId;

/** Artificial families with citizen numbers: a couple, their son and a daughter they adopted. They are known by number alone. */
final class Migrants {
    static final LocalDate ON = LocalDate.of(2018, 6, 1);
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final String[] SEXES = {"1", "2", "1", "2"};
    private static final String[] BORN = {"1985-04-02", "1987-09-10", "2012-01-15", "2014-03-03"};

    private Migrants() {}

    /** Somebody as they are known everywhere. */
    record Migrant(String label, String name, String sex, String born, String number) {}

    /** A family, and the household they are registered in. */
    record Family(List<Migrant> people, HouseholdId household, String place) {
        /** As an application names them: by number and name; who has agreed, the children through a guardian. */
        List<Party> parties() {
            List<Party> parties = new ArrayList<>();
            for (Migrant one : people) {
                LocalDate born = LocalDate.parse(one.born());
                boolean minor = born.plusYears(18).isAfter(ON);
                parties.add(new Party(
                        one.label(),
                        one.name(),
                        one.sex(),
                        one.number(),
                        PartialDate.of(born),
                        one.label().equals("a") ? Party.Role.APPLICANT : Party.Role.COMPANION,
                        null,
                        new Party.Consent(minor ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, ON)));
            }
            return parties;
        }
    }

    static Family registered(Chronicle chronicle, String place) {
        int n = SEQUENCE.incrementAndGet();
        String digits = "零一二三四五六七八九";
        String mark = "" + digits.charAt(n / 100 % 10) + digits.charAt(n / 10 % 10) + digits.charAt(n % 10);
        String[] names = {"迁" + mark + "安", "周" + mark + "云", "迁" + mark + "舟", "迁" + mark + "月"};
        List<Migrant> people = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String number = CitizenNumber.of(
                            "990224", LocalDate.parse(BORN[i]), 2 * (n % 490) + (SEXES[i].equals("1") ? 1 : 2))
                    .digits();
            people.add(new Migrant(String.valueOf((char) ('a' + i)), names[i], SEXES[i], BORN[i], number));
        }
        List<HouseholdId> households = new ArrayList<>();
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            AddressId address = act.address(place, "迁出路" + n + "号", "2000-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.FAMILY, place.substring(0, 9) + "6%05d".formatted(n), address, "2010-10-10");
            households.add(household);
            List<PersonId> ids = new ArrayList<>();
            String[] since = {"2010-10-10", "2010-10-10", "2012-01-15", "2014-03-03"};
            String[] relations = {"02", "10", "21", "37"};
            for (int i = 0; i < names.length; i++) {
                Migrant one = people.get(i);
                PersonId id = act.person(one.name(), one.sex(), one.born(), since[i]);
                act.number(id, one.number(), since[i]);
                act.registered(id, household, relations[i], since[i] + ",");
                ids.add(id);
            }
            act.head(household, ids.getFirst(), "2010-10-10,");
            act.married(ids.get(0), ids.get(1), "2010-10-10,");
            act.status(ids.get(0), "20", "2010-10-10,");
            act.parent(ids.get(2), ids.get(0), Role.FATHER, Nature.BIRTH, "2012-01-15,");
            act.parent(ids.get(2), ids.get(1), Role.MOTHER, Nature.BIRTH, "2012-01-15,");
            act.parent(ids.get(3), ids.get(0), Role.FATHER, Nature.ADOPTIVE, "2014-03-03,");
            act.parent(ids.get(3), ids.get(1), Role.MOTHER, Nature.ADOPTIVE, "2014-03-03,");
        });
        return new Family(people, households.getFirst(), place);
    }

    /** The family in the shape of the contract: a flat they rent in urban Liling, where all of them live. */
    static String situation(String origin, String destination) {
        return """
                {"on": "2018-06-01", "destination": "%2$s", "applicant": "a",
                 "persons": {
                   "a": {"bornOn": "1985-04-02", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "coResidents": ["b", "c", "d"], "actualResidencePlace": "%2$s",
                         "dwellings": [{"place": "%2$s", "tenure": "LEASED", "use": "RESIDENTIAL", "leaseSince": "2017-03-01",
                                        "leaseFiledOn": "2017-03-10", "occupiedSince": "2017-03-01"}]},
                   "b": {"bornOn": "1987-09-10", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "actualResidencePlace": "%2$s"},
                   "c": {"bornOn": "2012-01-15", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "maritalStatus": "10", "actualResidencePlace": "%2$s"},
                   "d": {"bornOn": "2014-03-03", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%1$s",
                         "registeredElsewhere": false, "maritalStatus": "10", "actualResidencePlace": "%2$s"}},
                 "kin": [["a", "10", "b"], ["a", "21", "c"], ["b", "21", "c"], ["a", "31", "d"], ["b", "31", "d"]]}
                """.formatted(origin, destination);
    }
}
