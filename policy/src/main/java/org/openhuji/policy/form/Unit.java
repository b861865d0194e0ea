package org.openhuji.policy.form;

/** The units in which two places can be compared. */
public enum Unit {
    PROVINCE(2),
    PREFECTURE(4),
    /** Districts of one city are one; a county or county-level city is one of its own (公通字〔2015〕38号). */
    CITY(6),
    COUNTY(6),
    TOWN(9);

    private final int digits;

    Unit(int digits) {
        this.digits = digits;
    }

    /** How many digits of a code name the unit. */
    public int digits() {
        return digits;
    }
}
