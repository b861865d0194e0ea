package org.openhuji.access;

/** What is shown masked, or not at all, until it is asked for. Codes go into the log. */
public enum MaskedField {
    CITIZEN_NUMBER(false),
    NAME(false),
    ADDRESS(false),
    PHONE(false),
    ETHNIC_GROUP(true),
    CUSTODY(true),
    ADOPTION(true),
    HEALTH(true),
    PROTECTED_ADDRESS(true);

    private final boolean sensitive;

    MaskedField(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Whether it takes a permission of its own and the password once more. */
    public boolean sensitive() {
        return sensitive;
    }
}
