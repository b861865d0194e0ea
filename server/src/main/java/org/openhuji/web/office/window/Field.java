package org.openhuji.web.office.window;

import java.util.List;

/**
 * A field of a form, as it is shown.
 *
 * @param value as typed, or as the register has it
 * @param options what can be chosen, or what is suggested
 * @param hint what to write; empty where it is clear
 * @param told what the register says to what was typed
 * @param fault what is wrong with it; empty where nothing is
 * @param need whether the form can do without
 * @param effect whether other fields depend on it
 */
record Field(
        String name,
        String label,
        Kind kind,
        String value,
        List<Option> options,
        String hint,
        String told,
        String fault,
        Need need,
        Effect effect) {
    /** How a field is written. */
    enum Kind {
        TEXT,
        /** Several lines. */
        WORDS,
        /** A date, with or without hyphens. */
        DAY,
        /** A code, by its digits or its words. */
        CODE,
        /** Somebody's citizen number, or whom the page came with. */
        PERSON,
        /** One of some. */
        CHOICE,
        /** Any of some. */
        TICKS,
        /** Nothing to fill in: what the register has. */
        TOLD
    }

    /** Whether the form can do without. */
    enum Need {
        NEEDED,
        OPTIONAL
    }

    /** Whether other fields depend on it. */
    enum Effect {
        NONE,
        LEADS
    }

    /** Something that can be chosen; {@code chosen} where it is. */
    record Option(String value, String label, boolean chosen) {}

    Field {
        options = List.copyOf(options);
    }

    /** Whether it must be filled in. */
    public boolean needed() {
        return need == Need.NEEDED;
    }

    /** Whether the form is asked for again when it changes. */
    public boolean leads() {
        return effect == Effect.LEADS;
    }

    /** Whom the page came with stands in it by identity. */
    public boolean fixed() {
        return kind == Kind.PERSON && value.length() == 36;
    }

    /** The ids of what is said to it, for whoever hears the page. */
    public String said() {
        String ids = (hint.isEmpty() ? "" : name + "-hint ")
                + (told.isEmpty() ? "" : name + "-told ")
                + (fault.isEmpty() ? "" : name + "-fault");
        return ids.strip();
    }
}
