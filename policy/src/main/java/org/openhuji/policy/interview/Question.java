package org.openhuji.policy.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * One thing to ask: what one page asks for together.
 *
 * @param about what kind of thing
 * @param subject the label of the person, or the code of the place
 * @param list the list that is asked for, or whose record is; {@code null} for a single fact
 * @param row the record's position; -1 where no record is meant
 * @param facts the facts asked for, in the order of the vocabulary; for a list those that describe one record of it; none
 *     where the kin of all is asked for
 * @param pointers the JSON pointers of what is missing and would be answered
 * @param clauses the routes, or the permit rule, for which it is asked
 */
public record Question(
        About about,
        String subject,
        @Nullable RecordList list,
        int row,
        List<Fact> facts,
        List<String> pointers,
        List<String> clauses) {

    /** What a question is about. */
    public enum About {
        /** A single fact of a person. */
        FACT,
        /** Whether there are records of a list, and what they are. */
        LIST,
        /** What is still missing of one record. */
        RECORD,
        /** Facts of a place. */
        PLACE,
        /** How the persons are related. */
        KIN
    }
}
