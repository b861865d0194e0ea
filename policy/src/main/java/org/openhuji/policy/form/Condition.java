package org.openhuji.policy.form;

import java.util.List;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;

/** A condition: a small tree over typed tests. Its answer is an {@link Outcome}. */
public sealed interface Condition {
    /** What the pack says about it. */
    Said said();

    /** Every part. */
    record All(Said said, List<Condition> parts) implements Condition {}

    /** At least one part. */
    record Any(Said said, List<Condition> parts) implements Condition {}

    /** At least so many parts. */
    record AtLeast(Said said, int count, List<Condition> parts) implements Condition {}

    /** The opposite. */
    record Not(Said said, Condition part) implements Condition {}

    /** Some record of a list of the person in question. */
    record ExistsRecord(Said said, RecordList list, Condition body) implements Condition {}

    /** Every record of a list of the person in question. */
    record EveryRecord(Said said, RecordList list, Condition body) implements Condition {}

    /** Some relative of the person in question, in one of some classes; {@code host}: the applicant would join them. */
    record ExistsRelative(Said said, int classes, boolean host, Condition body) implements Condition {}

    /** Every relative of the person in question in one of some classes. */
    record EveryRelative(Said said, int classes, Condition body) implements Condition {}

    /** Asked of the applicant, whoever is in question. */
    record OfApplicant(Said said, Condition body) implements Condition {}

    /** A typed test. */
    record Is(Said said, Test test) implements Condition {}

    /** An answer that no fact changes: REVIEW (what a person decides) or SOURCE_NEEDED (the paper awaited). */
    record Fixed(Said said, Outcome outcome, Text reason) implements Condition {}

    /** Where {@code when} holds, the answer is {@code outcome}; where it does not, the condition is met. */
    record Guard(Said said, Condition when, Outcome outcome, Text reason) implements Condition {}

    /** The score of a points table is high enough. */
    record Points(Said said, PointsTable table, Selection selection) implements Condition {}

    /** A named definition of the pack or derived fact of the vocabulary. */
    record Ref(Said said, String name, Condition body) implements Condition {}
}
