package org.openhuji.policy.engine;

import org.openhuji.policy.form.Outcome;

/** How a one-place operation changes the ends of a diagram. */
final class Tables {
    /** The opposite. */
    static final int[] NOT = table(Outcome::not);

    /** Whether it is met, and nothing else. */
    static final int[] IS_MET = table(outcome -> outcome == Outcome.MET ? Outcome.MET : Outcome.NOT_MET);

    private Tables() {}

    /** A guard with an outcome. */
    static int[] guard(Outcome outcome) {
        return table(when -> Rules.guarded(when, outcome));
    }

    private static int[] table(java.util.function.UnaryOperator<Outcome> operation) {
        int[] ends = new int[Diagram.OUT + 1];
        for (Outcome outcome : Outcome.values()) {
            ends[outcome.ordinal()] = operation.apply(outcome).ordinal();
        }
        ends[Diagram.OUT] = Diagram.OUT;
        return ends;
    }
}
