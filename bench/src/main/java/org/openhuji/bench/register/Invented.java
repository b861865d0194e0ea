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

    /** Characters of names and how they are read; with the days of birth after them two families are seldom alike. */
    private static final String[] SURNAMES = {
        "林 lin", "陈 chen", "周 zhou", "王 wang", "李 li", "张 zhang", "刘 liu", "杨 yang", "黄 huang", "赵 zhao", "吴 wu",
        "徐 xu", "孙 sun", "马 ma", "朱 zhu", "胡 hu", "郭 guo", "何 he", "高 gao", "罗 luo"
    };

    private static final String[] GIVEN = {
        "水 shui", "生 sheng", "秀 xiu", "兰 lan", "小 xiao", "舟 zhou", "月 yue", "雨 yu", "国 guo", "强 qiang", "玉 yu", "桂 gui",
        "英 ying", "大 da", "山 shan", "文 wen", "竹 zhu", "明 ming", "华 hua", "建 jian", "平 ping", "红 hong", "军 jun", "伟 wei",
        "芳 fang", "丽 li", "静 jing", "敏 min", "勇 yong", "杰 jie"
    };

    private Invented() {}

    /**
     * Somebody of a family.
     *
     * @param sound how the name is read, syllable by syllable
     */
    record Somebody(String name, String sound, LocalDate born) {
        String initials() {
            StringBuilder initials = new StringBuilder();
            for (String syllable : sound.split(" ")) {
                initials.append(syllable.charAt(0));
            }
            return initials.toString();
        }
    }

    /** So many years apart are families: as many of one name are born in a year as a city of some size has. */
    private static final int YEARS = 30;

    /** The member of a family in that role, born within a year of the day given, or as many years before it as the whole family. */
    private static Somebody somebody(UUID request, String role, LocalDate last) {
        long before = Long.remainderUnsigned(id(request, "family").getLeastSignificantBits(), YEARS);
        LocalDate about = last.minusYears(before);
        long chance = id(request, "name of " + role).getLeastSignificantBits() >>> 1;
        String[] surname = SURNAMES[(int) (chance % SURNAMES.length)].split(" ");
        chance /= SURNAMES.length;
        String[] first = GIVEN[(int) (chance % GIVEN.length)].split(" ");
        chance /= GIVEN.length;
        String[] second = GIVEN[(int) (chance % GIVEN.length)].split(" ");
        chance /= GIVEN.length;
        return new Somebody(
                surname[0] + first[0] + second[0],
                surname[1] + " " + first[1] + " " + second[1],
                about.plusDays(chance % 365));
    }

    static Somebody father(UUID request) {
        return somebody(request, "father", LocalDate.of(1984, 4, 2));
    }

    static Somebody mother(UUID request) {
        return somebody(request, "mother", LocalDate.of(1986, 9, 10));
    }

    static Somebody son(UUID request) {
        return somebody(request, "son", LocalDate.of(2011, 3, 21));
    }

    static Somebody daughter(UUID request) {
        return somebody(request, "daughter", LocalDate.of(2014, 8, 1));
    }

    /** An identity that follows from a request. */
    static UUID id(UUID request, String what) {
        return UUID.nameUUIDFromBytes((request + what).getBytes(StandardCharsets.UTF_8));
    }

    static Filing filing(UUID request) {
        return new Filing(request, PartialDate.of(DAY), DAY, null, null, OFFICER, null, "430281006", null, List.of());
    }

    private static Identity identity(String name, String sex, LocalDate born) {
        return Identity.of(new PersonName(name), sex, "01", PartialDate.of(born));
    }

    private static Identity identity(Somebody somebody, String sex) {
        return identity(somebody.name(), sex, somebody.born());
    }

    /** A family of four moves into a household of its own. */
    static MoveIn family(UUID request) {
        PersonId father = new PersonId(id(request, "father"));
        PersonId mother = new PersonId(id(request, "mother"));
        PersonId son = new PersonId(id(request, "son"));
        PersonId daughter = new PersonId(id(request, "daughter"));
        return new MoveIn(
                List.of(
                        NewPerson.of(father, identity(father(request), "1")),
                        NewPerson.of(mother, identity(mother(request), "2")),
                        NewPerson.of(son, identity(son(request), "1")),
                        NewPerson.of(daughter, identity(daughter(request), "2"))),
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
