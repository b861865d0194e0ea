package org.openhuji.policy.form;

/** What a date or count is compared with. */
public sealed interface Bound {
    /** The assessment date. */
    record OnDay() implements Bound {}

    /** A written value: an epoch day or a count. */
    record Fixed(long value) implements Bound {}

    /** A dated value of the pack. */
    record Setting(Parameter parameter) implements Bound {}

    /** Another fact of the same type. */
    record Value(Operand operand) implements Bound {}
}
