package org.openhuji.policy.form;

/** One place a test speaks of. */
public sealed interface PlaceRef {
    /** Where the applicant wants to register. */
    record Destination() implements PlaceRef {}

    /** The place whose territory is being decided (the territory section of a pack only). */
    record Here() implements PlaceRef {}

    /** The place a fact names. */
    record Named(Operand operand) implements PlaceRef {}
}
