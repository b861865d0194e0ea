package org.openhuji.policy.engine;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Fact;

/**
 * A place in a situation where a change may put a value.
 *
 * @param person whose; the applicant for TOGETHER
 * @param list the record list, or -1
 * @param row the record's position, for NEW a number of its own; the other person for TOGETHER; else -1
 * @param fact {@code null} for TOGETHER
 */
record Slot(
        Kind kind, int person, int list, int row, @Nullable Fact fact) {
    enum Kind {
        /** A single fact. */
        FACT,
        /** A field of a record that is there. */
        FIELD,
        /** A field of a record to be added. */
        NEW,
        /** Whether a person lives with the applicant. */
        TOGETHER
    }

    /** What counts as one change: a record to be added is one, with all its fields. */
    Slot unit() {
        return kind == Kind.NEW ? new Slot(kind, person, list, row, null) : this;
    }

    Slot inRecord(int number) {
        return new Slot(kind, person, list, number, fact);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Slot slot
                && kind == slot.kind
                && person == slot.person
                && list == slot.list
                && row == slot.row
                && index(fact) == index(slot.fact);
    }

    @Override
    public int hashCode() {
        return ((kind.ordinal() * 64 + person) * 32 + list) * 4096 + row * 64 + index(fact);
    }

    private static int index(@Nullable Fact fact) {
        return fact == null ? -1 : fact.index();
    }
}
