package org.openhuji.policy.form;

import org.openhuji.policy.vocabulary.Text;

/**
 * A finding of the proofs that the policy officer has looked at and the document means so.
 *
 * @param finding what is found, as packs write it ({@code swallowed by})
 * @param other the clause of the other route; "" where the finding is about one
 * @param because why it stays
 */
public record Known(String finding, String other, Text because) {
    /** Never met, and never left to a person, a paper or a notice. */
    public static final String NEVER_HOLDS = "never holds";
    /** Met by every citizen who may move at all. */
    public static final String ALWAYS_HOLDS = "always holds";
    /** Whoever meets it meets the other one too. */
    public static final String SWALLOWED = "swallowed by";
    /** Admits the same people as the other one. */
    public static final String AGREES = "agrees with";
    /** Asks more than the superior's route. */
    public static final String NARROWER = "narrower than";
}
