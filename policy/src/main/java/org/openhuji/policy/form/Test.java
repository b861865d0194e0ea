package org.openhuji.policy.form;

import org.openhuji.kernel.LegalDuration;

/**
 * A typed test of one fact, or of two of the same type: the leaf of every rule. A value that is known to be none fails
 * every test but {@link Known} with {@code set} false.
 */
public sealed interface Test {

    /** A date or count compared, durations added first: {@code leaseSince + 1 year <= on}. */
    record Order(Operand left, LegalDuration after, Comparison comparison, Bound right, LegalDuration rightAfter)
            implements Test {}

    /** A choice is one of some codes; bit {@code i} of {@code codes} stands for the i-th value of the fact. */
    record OneOf(Operand choice, long codes) implements Test {}

    /** A choice is one of the codes of a parameter. */
    record OneOfSetting(Operand choice, Parameter parameter) implements Test {}

    /** A yes-or-no fact is yes. */
    record Holds(Operand truth) implements Test {}

    /** A fact is set, or is known to be none. */
    record Known(Operand value, boolean set) implements Test {}

    /** A place lies within others; unknown where the code is coarser than the place asked about. */
    record Within(Operand place, PlaceSet in) implements Test {}

    /** A place lies in the same province, prefecture, city, county or town as another. */
    record SameUnit(Operand place, Unit unit, PlaceRef as) implements Test {}

    /** A set of codes has at least one of some. */
    record Has(Operand choices, long codes) implements Test {}

    /** A set of persons names the applicant, or the person in question. */
    record Names(Operand persons, boolean applicant) implements Test {}

    /** A date lies in the calendar year of the assessment date. */
    record InYearOfDay(Operand date) implements Test {}

    /** The person in question lives together with the applicant ({@code coResidents}, either way). */
    record LivesTogether() implements Test {}

    /** The person in question is kin of the applicant in one of some classes (bits of Kinship). */
    record Related(int classes) implements Test {}

    /** The destination lies within listed places; place codes of the territory section read {@code here}. */
    record PlaceWithin(PlaceRef place, PlaceSet in) implements Test {}
}
