package org.openhuji.register.reading;

import java.util.Optional;
import org.openhuji.kernel.Words;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.PersonId;

/** What relatives are called: the code of GB/T 4761 and the words, seen from one person. */
final class KinNames {
    private final Family family;

    KinNames(Family family) {
        this.family = family;
    }

    /** A relation. */
    record Name(String code, Words words) {
        static Name of(String code, String zh, String en) {
            return new Name(code, new Words(zh, en));
        }
    }

    private enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    private Sex sex(PersonId person) {
        return switch (family.person(person).sex()) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private Name bySex(PersonId person, Name male, Name female, Name unknown) {
        return switch (sex(person)) {
            case MALE -> male;
            case FEMALE -> female;
            case UNKNOWN -> unknown;
        };
    }

    Name parent(Family.Parent row) {
        boolean father = row.role() == Role.FATHER;
        Name plain = father ? Name.of("51", "父亲", "father") : Name.of("52", "母亲", "mother");
        return switch (row.nature()) {
            case BIRTH -> plain;
            case STEP -> father ? Name.of("57", "继父", "stepfather") : Name.of("58", "继母", "stepmother");
            case ADOPTIVE -> {
                if (!family.tellsAdoption()) {
                    yield plain;
                }
                yield father ? Name.of("57", "养父", "adoptive father") : Name.of("58", "养母", "adoptive mother");
            }
        };
    }

    Name child(Family.Parent row) {
        Name son = Name.of("20", "儿子", "son");
        Name daughter = Name.of("30", "女儿", "daughter");
        Name either = Name.of("20", "子女", "child");
        return switch (row.nature()) {
            case BIRTH -> bySex(row.child(), son, daughter, either);
            case STEP ->
                bySex(
                        row.child(),
                        Name.of("27", "继子", "stepson"),
                        Name.of("37", "继女", "stepdaughter"),
                        Name.of("27", "继子女", "stepchild"));
            case ADOPTIVE ->
                family.tellsAdoption()
                        ? bySex(
                                row.child(),
                                Name.of("27", "养子", "adopted son"),
                                Name.of("37", "养女", "adopted daughter"),
                                Name.of("27", "养子女", "adopted child"))
                        : bySex(row.child(), son, daughter, either);
        };
    }

    Name spouse(PersonId spouse) {
        return bySex(
                spouse, Name.of("11", "丈夫", "husband"), Name.of("12", "妻子", "wife"), Name.of("10", "配偶", "spouse"));
    }

    /** An elder or a younger one; half where father or mother are known of both and are not the same. */
    Name sibling(PersonId person, PersonId sibling) {
        Words half = half(person, sibling);
        Name name = wholeSibling(person, sibling);
        return half.zh().isEmpty()
                ? name
                : Name.of(
                        name.code(),
                        half.zh() + "的" + name.words().zh(),
                        name.words().en() + " " + half.en());
    }

    private Name wholeSibling(PersonId person, PersonId sibling) {
        return switch (order(sibling, person)) {
            case ELDER ->
                bySex(
                        sibling,
                        Name.of("71", "哥哥", "elder brother"),
                        Name.of("75", "姐姐", "elder sister"),
                        Name.of("70", "兄弟姐妹", "elder sibling"));
            case YOUNGER ->
                bySex(
                        sibling,
                        Name.of("73", "弟弟", "younger brother"),
                        Name.of("77", "妹妹", "younger sister"),
                        Name.of("70", "兄弟姐妹", "younger sibling"));
            case UNKNOWN ->
                bySex(
                        sibling,
                        Name.of("70", "兄弟", "brother"),
                        Name.of("70", "姐妹", "sister"),
                        Name.of("70", "兄弟姐妹", "sibling"));
        };
    }

    private enum Order {
        ELDER,
        YOUNGER,
        UNKNOWN
    }

    private Order order(PersonId one, PersonId other) {
        var born = family.person(one).born();
        var against = family.person(other).born();
        if (born.surelyBefore(against)) {
            return Order.ELDER;
        }
        return against.surelyBefore(born) ? Order.YOUNGER : Order.UNKNOWN;
    }

    private Words half(PersonId one, PersonId other) {
        boolean fathersDiffer = differ(one, other, Role.FATHER);
        if (fathersDiffer == differ(one, other, Role.MOTHER)) {
            return new Words("", "");
        }
        return fathersDiffer ? new Words("同母异父", "(half, by the mother)") : new Words("同父异母", "(half, by the father)");
    }

    private boolean differ(PersonId one, PersonId other, Role role) {
        Optional<PersonId> a = family.parent(one, role);
        Optional<PersonId> b = family.parent(other, role);
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    Name grandparent(Family.Parent first, Family.Parent second) {
        boolean man = second.role() == Role.FATHER;
        if (first.role() == Role.FATHER) {
            return man ? Name.of("61", "祖父", "father's father") : Name.of("62", "祖母", "father's mother");
        }
        return man ? Name.of("63", "外祖父", "mother's father") : Name.of("64", "外祖母", "mother's mother");
    }

    Name greatGrandparent(Family.Parent first, Family.Parent third) {
        boolean man = third.role() == Role.FATHER;
        String side = first.role() == Role.FATHER ? "" : "外";
        return man
                ? Name.of("66", side + "曾祖父", "great-grandfather")
                : Name.of("67", side + "曾祖母", "great-grandmother");
    }

    Name grandchild(PersonId child, PersonId grandchild) {
        Name any = Name.of("40", "孙辈", "grandchild");
        return bySex(
                child,
                bySex(grandchild, Name.of("41", "孙子", "son's son"), Name.of("42", "孙女", "son's daughter"), any),
                bySex(
                        grandchild,
                        Name.of("43", "外孙子", "daughter's son"),
                        Name.of("44", "外孙女", "daughter's daughter"),
                        any),
                any);
    }

    Name greatGrandchild(PersonId person) {
        return bySex(
                person,
                Name.of("47", "曾孙子", "great-grandson"),
                Name.of("48", "曾孙女", "great-granddaughter"),
                Name.of("49", "曾孙辈", "great-grandchild"));
    }

    Name childsSpouse(PersonId spouse) {
        return bySex(
                spouse,
                Name.of("28", "女婿", "son-in-law"),
                Name.of("38", "儿媳", "daughter-in-law"),
                Name.of("97", "子女的配偶", "child's spouse"));
    }

    Name grandchildsSpouse(PersonId spouse) {
        return bySex(
                spouse,
                Name.of("46", "孙女婿", "granddaughter's husband"),
                Name.of("45", "孙媳", "grandson's wife"),
                Name.of("97", "孙辈的配偶", "grandchild's spouse"));
    }

    Name spousesParent(PersonId spouse, Family.Parent row) {
        boolean man = row.role() == Role.FATHER;
        return bySex(
                spouse,
                man ? Name.of("53", "公公", "husband's father") : Name.of("54", "婆婆", "husband's mother"),
                man ? Name.of("55", "岳父", "wife's father") : Name.of("56", "岳母", "wife's mother"),
                Name.of("97", "配偶的父母", "spouse's parent"));
    }

    Name siblingsSpouse(PersonId person, PersonId sibling, PersonId spouse) {
        return switch (wholeSibling(person, sibling).code()) {
            case "71" -> Name.of("72", "嫂子", "elder brother's wife");
            case "73" -> Name.of("74", "弟媳", "younger brother's wife");
            case "75" -> Name.of("76", "姐夫", "elder sister's husband");
            case "77" -> Name.of("78", "妹夫", "younger sister's husband");
            default ->
                bySex(
                        spouse,
                        Name.of("97", "姐妹的丈夫", "sister's husband"),
                        Name.of("97", "兄弟的妻子", "brother's wife"),
                        Name.of("97", "兄弟姐妹的配偶", "sibling's spouse"));
        };
    }

    /** A brother or sister of a parent. */
    Name parentsSibling(Family.Parent parent, PersonId sibling) {
        if (parent.role() == Role.MOTHER) {
            return bySex(
                    sibling,
                    Name.of("85", "舅父", "uncle (mother's brother)"),
                    Name.of("88", "姨母", "aunt (mother's sister)"),
                    Name.of("80", "母亲的兄弟姐妹", "mother's sibling"));
        }
        Name brother = switch (order(sibling, parent.parent())) {
            case ELDER -> Name.of("81", "伯父", "uncle (father's elder brother)");
            case YOUNGER -> Name.of("83", "叔父", "uncle (father's younger brother)");
            case UNKNOWN -> Name.of("80", "叔伯", "uncle (father's brother)");
        };
        return bySex(
                sibling,
                brother,
                Name.of("90", "姑母", "aunt (father's sister)"),
                Name.of("80", "父亲的兄弟姐妹", "father's sibling"));
    }

    Name siblingsChild(PersonId sibling, PersonId child) {
        Name any = Name.of("80", "兄弟姐妹的子女", "sibling's child");
        return bySex(
                sibling,
                bySex(
                        child,
                        Name.of("93", "侄子", "nephew (brother's son)"),
                        Name.of("94", "侄女", "niece (brother's daughter)"),
                        any),
                bySex(
                        child,
                        Name.of("95", "外甥", "nephew (sister's son)"),
                        Name.of("96", "外甥女", "niece (sister's daughter)"),
                        any),
                any);
    }
}
