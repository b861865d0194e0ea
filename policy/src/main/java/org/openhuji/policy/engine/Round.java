package org.openhuji.policy.engine;

import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Determination.Failure;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.Text;

/**
 * A round of applicants ranked by points.
 *
 * @param places how many are admitted
 * @param entries one for each applicant, the highest first, those dropped last
 * @param awaited what must be supplied before the round can be decided; there are no entries while something is
 */
public record Round(long places, List<Entry> entries, List<Text> awaited) {

    /** Where an applicant stands. */
    public enum Standing {
        /** Admitted, whatever is still unknown. */
        IN,
        /** Equal with others, of whom not all find a place: a person decides. */
        TIED,
        /** Missing facts, their own or others', or a person's decision can still change it. */
        OPEN,
        /** Too low, whatever is still unknown. */
        OUT,
        /** Does not meet the other conditions of the route, and has no rank. */
        DROPPED
    }

    /**
     * One applicant.
     *
     * @param number the position in what was given, from 1
     * @param label the applicant's label
     * @param gate the answer of the route's other conditions
     * @param score the points, in every completion of what is missing
     * @param rankFrom the best rank still possible, from 1; equal applicants share a rank; 0 where dropped
     * @param rankTo the worst rank still possible; 0 where dropped
     * @param failed what the route asks and the facts deny, where dropped
     * @param deciding where OPEN: the missing facts on which it depends, by the number of the applicant whose they are
     * @param reasons where OPEN: what a person decides about this applicant, or which paper is awaited
     */
    public record Entry(
            int number,
            String label,
            Standing standing,
            Outcome gate,
            Score.Range score,
            int rankFrom,
            int rankTo,
            List<Failure> failed,
            Map<Integer, List<String>> deciding,
            List<Text> reasons) {}
}
