package org.openhuji.policy.form;

import org.openhuji.policy.vocabulary.Fact;

/** Where a test finds a value. */
public sealed interface Operand {
    /** The fact that is read. */
    Fact fact();

    /** A single fact of the person in question: the applicant, or the relative a quantifier has bound. */
    record OfPerson(Fact fact) implements Operand {}

    /** A field of the record a quantifier has bound. */
    record OfRecord(Fact fact) implements Operand {}

    /** A fact of a place. */
    record OfPlace(Fact fact, PlaceRef place) implements Operand {}
}
