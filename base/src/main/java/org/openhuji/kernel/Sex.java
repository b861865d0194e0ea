package org.openhuji.kernel;

/** The sex of a person as a citizen number tells it (GB/T 2261.1, of which the register knows 1 and 2). */
public enum Sex {
    /** GB/T 2261.1 code 1; an odd sequence in the citizen number. */
    MALE("1"),
    /** GB/T 2261.1 code 2; an even sequence in the citizen number. */
    FEMALE("2");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code of GB/T 2261.1. */
    public String code() {
        return code;
    }
}
