package org.openhuji.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts a family of a given size: head, spouse, children, parents, and the families of grown children. */
final class FamilyMaker {
    private static final int YEAR = 365;
    private static final double SONS = 0.527;

    private final Dice dice;
    private final int today;

    FamilyMaker(Dice dice, int today) {
        this.dice = dice;
        this.today = today;
    }

    List<Member> draft(int size) {
        List<Member> family = new ArrayList<>(size);
        int years = size == 1 ? dice.between(19, 90) : dice.between(22, size > 5 ? 62 : 82);
        Member head = new Member(dice.chance(0.75), bornAt(years), "02");
        family.add(head);
        head.marital = marital(years);
        if (size > 1 && head.marital.equals(Member.MARRIED) && dice.chance(0.95)) {
            marry(head, head.male ? "12" : "11", family);
        }
        int tries = 0;
        while (family.size() < size) {
            Member added = switch (dice.weighted(62, 22, 14, 2)) {
                case 0 -> child(head, family);
                case 1 -> parent(head, family);
                case 2 -> grandchild(size, family);
                default -> sibling(head, family);
            };
            if (added == null && ++tries > 40) {
                family.add(new Member(dice.chance(0.5), bornAt(dice.between(1, 80)), "97"));
            }
        }
        order(family);
        return family;
    }

    private int bornAt(int years) {
        return today - years * YEAR - years / 4 - dice.below(YEAR);
    }

    private String marital(int years) {
        if (years < 20) {
            return Member.SINGLE;
        }
        double single = years < 25 ? 0.85 : years < 30 ? 0.45 : years < 40 ? 0.12 : 0.04;
        double widowed = years < 50 ? 0.005 : years < 60 ? 0.03 : years < 70 ? 0.11 : years < 80 ? 0.3 : 0.55;
        double divorced = years < 25 ? 0.005 : years < 60 ? 0.035 : 0.015;
        return switch (dice.weighted(single, widowed, divorced, 1 - single - widowed - divorced)) {
            case 0 -> Member.SINGLE;
            case 1 -> Member.WIDOWED;
            case 2 -> Member.DIVORCED;
            default -> Member.MARRIED;
        };
    }

    /** A spouse who is at most some years older or younger, and at least twenty. */
    private Member marry(Member person, String relation, List<Member> family) {
        int older = person.male ? dice.between(-2, 6) : dice.between(-6, 2);
        int born = Math.min(person.born + older * YEAR + dice.below(YEAR), today - 20 * 366);
        Member spouse = new Member(!person.male, born, relation);
        person.marital = Member.MARRIED;
        spouse.marital = Member.MARRIED;
        person.spouse = spouse;
        spouse.spouse = person;
        family.add(spouse);
        return spouse;
    }

    private @Nullable Member child(Member head, List<Member> family) {
        boolean couple = head.spouse != null;
        if (head.marital.equals(Member.SINGLE)) {
            return null;
        }
        int children = 0;
        for (Member member : family) {
            children += member.father == head || member.mother == head ? 1 : 0;
        }
        int most = head.age(today) > 60 ? 4 : head.age(today) > 35 ? 3 : 2;
        if (children >= most) {
            return null;
        }
        Member mother = head.male ? head.spouse : head;
        int youngest = mother == null ? head.born + 22 * YEAR : mother.born;
        int born = youngest + mothersAge() * YEAR + dice.below(YEAR);
        if (born >= today || mother != null && born - mother.born > 46 * YEAR || spaced(born, head, family)) {
            return null;
        }
        if (head.born + 18 * 366 > born || couple && head.spouse != null && head.spouse.born + 18 * 366 > born) {
            return null;
        }
        boolean son = dice.chance(SONS);
        Member child = new Member(son, born, son ? "20" : "30");
        set(child, head);
        child.marital = years(born) < 22 ? Member.SINGLE : marital(years(born));
        family.add(child);
        return child;
    }

    /** A year and a half between births, but for twins, who are born on one day. */
    private boolean spaced(int born, Member parent, List<Member> family) {
        for (Member member : family) {
            if ((member.father == parent || member.mother == parent) && Math.abs(member.born - born) < 550) {
                return true;
            }
        }
        return false;
    }

    private int mothersAge() {
        return 18 + dice.below(9) + dice.below(9) + (dice.chance(0.15) ? dice.below(9) : 0);
    }

    private int years(int born) {
        return (today - born) / YEAR;
    }

    private static void set(Member child, Member parent) {
        if (parent.male) {
            child.father = parent;
            child.mother = parent.spouse;
        } else {
            child.mother = parent;
            child.father = parent.spouse;
        }
    }

    private @Nullable Member parent(Member head, List<Member> family) {
        boolean wantsMother = head.mother == null && (head.father != null || dice.chance(0.6));
        if (head.mother != null && head.father != null) {
            return null;
        }
        Member other = wantsMother ? head.father : head.mother;
        int born = other == null
                ? head.born - (mothersAge() + (wantsMother ? 0 : 2)) * YEAR - dice.below(YEAR)
                : other.born + (wantsMother ? dice.below(4 * YEAR) : -dice.below(4 * YEAR));
        // nobody here is older than 104, and no mother younger than 17
        if (years(born) > 104 || head.born - born < 17 * 366) {
            return null;
        }
        Member parent = new Member(!wantsMother, born, wantsMother ? "52" : "51");
        if (other == null) {
            parent.marital = dice.chance(0.6) ? Member.WIDOWED : dice.chance(0.1) ? Member.DIVORCED : Member.MARRIED;
        } else {
            parent.marital = Member.MARRIED;
            other.marital = Member.MARRIED;
            parent.spouse = other;
            other.spouse = parent;
        }
        if (wantsMother) {
            head.mother = parent;
        } else {
            head.father = parent;
        }
        family.add(parent);
        return parent;
    }

    /** A grandchild; where the child has no spouse yet and there is room, the spouse first. */
    private @Nullable Member grandchild(int size, List<Member> family) {
        for (Member child : List.copyOf(family)) {
            boolean own = child.relation.equals("20") || child.relation.equals("30");
            if (!own || years(child.born) < 23) {
                continue;
            }
            if (child.spouse == null) {
                if (size - family.size() < 2 && dice.chance(0.7)) {
                    return null;
                }
                return marry(child, child.male ? "38" : "28", family);
            }
            Member mother = child.male ? child.spouse : child;
            int born = mother.born + mothersAge() * YEAR + dice.below(YEAR);
            Member father = child.male ? child : child.spouse;
            if (born >= today
                    || spaced(born, child, family)
                    || born - father.born < 18 * 366
                    || born - mother.born > 46 * YEAR) {
                return null;
            }
            boolean boy = dice.chance(SONS);
            String relation = child.male ? boy ? "41" : "42" : boy ? "43" : "44";
            Member grandchild = new Member(boy, born, relation);
            set(grandchild, child);
            family.add(grandchild);
            return grandchild;
        }
        return null;
    }

    private @Nullable Member sibling(Member head, List<Member> family) {
        int born = head.born + dice.between(-8 * YEAR, 8 * YEAR);
        boolean near = Math.abs(born - head.born) < 550;
        boolean tooEarly =
                head.mother != null && (born - head.mother.born < 17 * 366 || born - head.mother.born > 46 * YEAR)
                        || head.father != null && born - head.father.born < 18 * 366;
        if (near || tooEarly || head.age(today) > 45 || born >= today || spacedFromSiblings(born, family)) {
            return null;
        }
        boolean man = dice.chance(0.6);
        boolean older = born < head.born;
        Member sibling = new Member(man, born, man ? older ? "71" : "73" : older ? "75" : "77");
        sibling.father = head.father;
        sibling.mother = head.mother;
        family.add(sibling);
        return sibling;
    }

    private static boolean spacedFromSiblings(int born, List<Member> family) {
        for (Member member : family) {
            if (member.relation.startsWith("7") && Math.abs(member.born - born) < 550) {
                return true;
            }
        }
        return false;
    }

    /** Sons and daughters by their order, where there are several. */
    private static void order(List<Member> family) {
        number(family, "20", new String[] {"22", "23", "24", "25"});
        number(family, "30", new String[] {"32", "33", "34", "35"});
    }

    private static void number(List<Member> family, String relation, String[] ordered) {
        List<Member> children = new ArrayList<>();
        for (Member member : family) {
            if (member.relation.equals(relation)) {
                children.add(member);
            }
        }
        if (children.size() > 1) {
            children.sort((a, b) -> Integer.compare(a.born, b.born));
            for (int i = 0; i < children.size(); i++) {
                children.get(i).relation = ordered[Math.min(i, ordered.length - 1)];
            }
        }
    }
}
