package org.openhuji.population;

import java.util.List;

/** Makes collective households: a school's, a unit's, a community's, a station's; their sizes have a heavy tail. */
final class CollectiveMaker {
    private static final int YEAR = 365;
    private static final List<String> KINDS = List.of(
            "SCHOOL_COLLECTIVE",
            "UNIT_COLLECTIVE",
            "UNIT_COLLECTIVE",
            "COMMUNITY_COLLECTIVE",
            "POLICE_PUBLIC_COLLECTIVE",
            "TALENT_AGENCY");

    private final Dice dice;
    private final int today;
    private final NameBook names;
    private final Balance balance;
    private final double smallest;
    private final double tail;

    CollectiveMaker(Dice dice, int today, NameBook names, Balance balance, Figures figures) {
        this.dice = dice;
        this.today = today;
        this.names = names;
        this.balance = balance;
        smallest = figures.get("collectiveSmallest");
        tail = figures.get("collectiveTail");
    }

    /** How many members the next one has, at most {@code most}. */
    int size(long most) {
        double size = smallest * Math.pow(1 - dice.unit(), -1 / tail);
        return (int) Math.max(1, Math.min(Math.min(size, 5000), (double) most));
    }

    Household make(String number, Village village, int size) {
        String kind = dice.one(KINDS);
        String unit = switch (kind) {
            case "SCHOOL_COLLECTIVE" -> dice.one(names.list("schools"));
            case "UNIT_COLLECTIVE" -> dice.one(names.list("units"));
            case "TALENT_AGENCY" -> "示例人才服务中心";
            case "POLICE_PUBLIC_COLLECTIVE" -> village.station();
            default -> "社区居民委员会";
        };
        Household household = new Household(
                number, kind, village, dice.one(names.list("streets")) + "路" + dice.between(1, 300) + "号", unit);
        for (int i = 0; i < size; i++) {
            household.members.add(member(kind, i == 0 ? "02" : "99"));
        }
        return household;
    }

    /** Of three the one of whose age and sex there are fewest. */
    private Member member(String kind, String relation) {
        Member best = draft(kind, relation);
        for (int i = 0; i < 2; i++) {
            Member other = draft(kind, relation);
            if (balance.excess(List.of(other)) < balance.excess(List.of(best))) {
                best = other;
            }
        }
        return best;
    }

    private Member draft(String kind, String relation) {
        int years = relation.equals("02")
                ? dice.between(30, 58)
                : kind.equals("SCHOOL_COLLECTIVE") ? dice.between(19, 25) : dice.between(20, 58);
        Member member = new Member(dice.chance(0.52), today - years * YEAR - years / 4 - dice.below(YEAR), relation);
        member.marital = years < 24 || dice.chance(years < 30 ? 0.6 : 0.12)
                ? Member.SINGLE
                : dice.chance(0.05) ? Member.DIVORCED : Member.MARRIED;
        return member;
    }
}
