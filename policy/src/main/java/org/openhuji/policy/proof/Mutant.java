package org.openhuji.policy.proof;

import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;

/**
 * A pack with one small mistake planted in it.
 *
 * @param where the clause of the route or permit rule, or the name of the definition
 * @param part which part of it
 * @param before the condition as it stands
 * @param after the condition with the mistake
 * @param pack the pack with the mistake
 */
public record Mutant(String where, Part part, Condition before, Condition after, Pack pack) {
    /** Parts of a pack that carry conditions. */
    public enum Part {
        /** Which destinations a route leads to. */
        SCOPE,
        /** What a route asks. */
        WHEN,
        /** Who comes along. */
        COMPANION,
        /** Which household it leads to. */
        PLACEMENT,
        /** The residence permit. */
        PERMIT,
        /** A definition or derived fact, wherever the pack uses it. */
        DEFINITION,
        /** A condition every route carries. */
        PRECONDITION
    }
}
