package org.openhuji.bench.handover;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Party;
import org.openhuji.casework.Wish;
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

/**
 * An invented family of four, known by numbers: what registers them, and what they apply for. All of it follows from the number of
 * the family, so that it can be done again after a kill.
 */
record Movers(int number, String place) {
    static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String[] SURNAMES = "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许".split(" ");
    private static final String[] GIVEN = "安 云 舟 月 文 竹 明 华 建 平 红 军 伟 芳 丽 静 敏 勇 杰 强 玉 桂 英 山 林 海 江 河 川 岚".split(" ");
    private static final int PLACES = 900;

    /** Somebody of the family. */
    private record Somebody(String label, String sex, LocalDate born) {}

    private List<Somebody> people() {
        // Another day for each some hundred families: a place of the number is used once on a day.
        int shift = number / (PLACES / 2);
        return List.of(
                new Somebody("a", "1", LocalDate.of(1985, 4, 2).plusDays(shift)),
                new Somebody("b", "2", LocalDate.of(1987, 9, 10).plusDays(shift)),
                new Somebody("c", "1", LocalDate.of(2011, 1, 15).plusDays(shift)),
                new Somebody("d", "2", LocalDate.of(2014, 3, 3).plusDays(shift)));
    }

    private String name(Somebody one) {
        int chance = Math.floorMod((number * 31 + one.label().charAt(0)) * 7919, 1 << 20);
        return SURNAMES[chance % SURNAMES.length]
                + GIVEN[chance / SURNAMES.length % GIVEN.length]
                + GIVEN[number % GIVEN.length]
                + GIVEN[number / GIVEN.length % GIVEN.length];
    }

    private CitizenNumber number(Somebody one) {
        int sequence = 2 * (number % (PLACES / 2)) + (one.sex().equals("1") ? 1 : 2);
        return CitizenNumber.of("990224", one.born(), sequence);
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((place + " " + number + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    PersonId person(String label) {
        return new PersonId(id("person " + label));
    }

    CaseId caseId() {
        return new CaseId(id("case"));
    }

    Filing filing() {
        return new Filing(
                id("request"),
                PartialDate.of(LocalDate.of(2018, 5, 2)),
                LocalDate.of(2018, 5, 2),
                null,
                null,
                OFFICER,
                null,
                place.substring(0, 9),
                null,
                List.of());
    }

    /** What registers them at their place. */
    MoveIn registered() {
        PersonId father = person("a");
        PersonId mother = person("b");
        PersonId son = person("c");
        PersonId daughter = person("d");
        return new MoveIn(
                people().stream()
                        .map(one -> new NewPerson(
                                person(one.label()),
                                Identity.of(new PersonName(name(one)), one.sex(), "01", PartialDate.of(one.born())),
                                Circumstances.NONE,
                                number(one)))
                        .toList(),
                List.of(
                        ParentLink.birth(son, father, Role.FATHER),
                        ParentLink.birth(son, mother, Role.MOTHER),
                        ParentLink.birth(daughter, father, Role.FATHER),
                        ParentLink.birth(daughter, mother, Role.MOTHER)),
                List.of(new Couple(father, mother)),
                List.of(Mover.of(father), Mover.of(mother), Mover.of(son), Mover.of(daughter)),
                List.of(id("1"), id("2"), id("3"), id("4")),
                new Destination.Own(
                        new HouseholdId(id("household")), new AddressName(place, "旧居路" + number + "号"), father),
                null,
                "外省",
                null);
    }

    /** What they apply for: a flat they rent in urban Liling. */
    NewCase application() {
        List<Party> parties = new ArrayList<>();
        for (Somebody one : people()) {
            boolean minor = one.born().plusYears(18).isAfter(DAY);
            parties.add(new Party(
                    one.label(),
                    name(one),
                    one.sex(),
                    number(one).digits(),
                    PartialDate.of(one.born()),
                    one.label().equals("a") ? Party.Role.APPLICANT : Party.Role.COMPANION,
                    null,
                    new Party.Consent(minor ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, DAY)));
        }
        return new NewCase(
                caseId(),
                CaseType.SETTLE_IN,
                Side.HOME,
                place,
                DAY,
                Application.settling(
                        parties,
                        situation(),
                        "LL-3.1.5",
                        new Wish.OwnAddress(Side.HOME, "新居路" + place.substring(0, 4) + "-" + number + "号")));
    }

    private String situation() {
        StringBuilder persons = new StringBuilder();
        for (Somebody one : people()) {
            boolean first = one.label().equals("a");
            persons.append(first ? "" : ",").append("""
                            "%s": {"bornOn": "%s", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%s",
                             "registeredElsewhere": false, "actualResidencePlace": "%s" %s %s}""".formatted(
                            one.label(),
                            one.born(),
                            place,
                            Side.HOME,
                            one.born().getYear() > 2000 ? ", \"maritalStatus\": \"10\"" : "",
                            first ? HOUSED : ""));
        }
        return """
                {"on": "2018-06-01", "destination": "%s", "applicant": "a", "persons": {%s},
                 "kin": [["a", "10", "b"], ["a", "21", "c"], ["b", "21", "c"], ["a", "31", "d"], ["b", "31", "d"]]}""".formatted(Side.HOME, persons);
    }

    private static final String HOUSED = """
            , "coResidents": ["b", "c", "d"],
             "dwellings": [{"place": "%s", "tenure": "LEASED", "use": "RESIDENTIAL", "leaseSince": "2017-03-01",
                            "leaseFiledOn": "2017-03-10", "occupiedSince": "2017-03-01"}]""".formatted(Side.HOME);
}
