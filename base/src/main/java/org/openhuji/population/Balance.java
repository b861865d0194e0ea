package org.openhuji.population;

import java.util.List;

/**
 * Keeps the population at the figures of ages, sexes and marital status: of several drafts of a household the one is taken
 * whose people are missing most. Sizes are not touched by it, for all drafts have one size.
 */
final class Balance {
    private static final int GROUPS = 18;
    private static final String[] MARITAL = {Member.SINGLE, Member.MARRIED, Member.WIDOWED, Member.DIVORCED};

    private final int today;
    private final double[] age;
    private final double[] marital;
    private final double male;

    private final double[] ages = new double[GROUPS];
    private final double[] maritals = new double[MARITAL.length];
    private double people = 1;
    private double adults = 1;
    private double men = 0.5;

    Balance(Figures figures, int today) {
        this.today = today;
        age = figures.shares("age", 0, 5, GROUPS);
        marital = figures.shares("marital", 10, 10, MARITAL.length);
        male = figures.percent("male");
    }

    /** How much there is too much of such people, from -1 (none yet) up; less is better. */
    double excess(List<Member> members) {
        double sum = 0;
        for (Member member : members) {
            int years = member.age(today);
            int group = group(years);
            double wanted = age[group] * people;
            sum += 3 * (ages[group] - wanted) / (wanted + 5);
            double sexWanted = (member.male ? male : 1 - male) * people;
            sum += ((member.male ? men : people - men) - sexWanted) / (sexWanted + 5) * 3;
            if (years >= 15) {
                int status = status(member);
                double maritalWanted = marital[status] * adults;
                sum += 2 * (maritals[status] - maritalWanted) / (maritalWanted + 5);
            }
        }
        return sum / members.size();
    }

    void count(Member member) {
        int years = member.age(today);
        people++;
        ages[group(years)]++;
        men += member.male ? 1 : 0;
        if (years >= 15) {
            adults++;
            maritals[status(member)]++;
        }
    }

    private static int group(int years) {
        return Math.min(Math.max(years, 0) / 5, GROUPS - 1);
    }

    private static int status(Member member) {
        for (int i = 0; i < MARITAL.length; i++) {
            if (MARITAL[i].equals(member.marital)) {
                return i;
            }
        }
        throw new IllegalStateException("no such marital status: " + member.marital);
    }
}
