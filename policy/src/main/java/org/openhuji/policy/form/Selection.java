package org.openhuji.policy.form;

import java.util.List;
import org.openhuji.policy.vocabulary.Fact;

/** How a score selects: by a line everybody can reach, or by rank among those who apply in one round. */
public sealed interface Selection {
    /**
     * Who reaches the line. Every indicator gives its points in steps ("at least 20", "at least 30"), and each step has an
     * {@link Outcome}: its conditions joined by the algebra. A way to the line is one step of each indicator that together
     * reach it, none of which could be a step lower. The answer is "any" over the ways, each "all" of its steps. So an
     * item that goes to a person (REVIEW) or rests on a paper (SOURCE_NEEDED) gives that answer only where the line hangs
     * on it, and is no matter where the line is reached without it, or not even with it. While the line itself is awaited
     * the answer is SOURCE_NEEDED.
     */
    record Line(Amount atLeast) implements Selection {}

    /**
     * Who stands high enough among all who apply. One assessment cannot know the others: the answer is REVIEW, or
     * SOURCE_NEEDED while the places or a part of the table are awaited.
     *
     * @param places how many are admitted in a round
     * @param ties date facts of the applicant that decide between equal scores, the first that differs, earlier first
     */
    record Ranked(Amount places, List<Fact> ties) implements Selection {}
}
