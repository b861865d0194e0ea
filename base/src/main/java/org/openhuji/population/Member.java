package org.openhuji.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person while the population is made. Days are epoch days; {@link #NEVER} where there is none. */
final class Member {
    static final int NEVER = Integer.MIN_VALUE;

    static final String SINGLE = "10";
    static final String MARRIED = "20";
    static final String WIDOWED = "30";
    static final String DIVORCED = "40";

    final boolean male;
    final int born;
    String relation;
    String marital = SINGLE;

    @Nullable
    Member father;

    @Nullable
    Member mother;

    @Nullable
    Member spouse;

    long mark;
    String name = "";
    String formerName = "";
    String surname = "";
    String number = "";
    String ethnicity = "01";
    String education = "";
    boolean yearOnly;
    String birthPlace = "";
    String certificateOfBirth = "";

    /** Since when in the present household; and by which act, from where. */
    int since = NEVER;

    String by = "";
    String from = "";
    int citySince = NEVER;
    String cityFrom = "";

    /** How the registration ended; empty while it has not. */
    String cancelReason = "";

    int endedOn = NEVER;
    int diedOn = NEVER;
    String movedTo = "";
    String certificate = "";
    int certificateUntil = NEVER;
    boolean inTransit;

    Member(boolean male, int born, String relation) {
        this.male = male;
        this.born = born;
        this.relation = relation;
    }

    boolean registered() {
        return endedOn == NEVER;
    }

    /** Whole years on a day. */
    int age(int day) {
        LocalDate birth = LocalDate.ofEpochDay(born);
        LocalDate on = LocalDate.ofEpochDay(day);
        int years = on.getYear() - birth.getYear();
        boolean before = on.getMonthValue() < birth.getMonthValue()
                || on.getMonthValue() == birth.getMonthValue() && on.getDayOfMonth() < birth.getDayOfMonth();
        return before ? years - 1 : years;
    }
}
