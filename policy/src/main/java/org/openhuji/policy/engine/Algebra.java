package org.openhuji.policy.engine;

import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;

/** The joins of {@link Outcome} over whatever stands for an answer: an outcome itself, or a diagram of outcomes. */
interface Algebra<T> {
    /** A settled answer. */
    T end(Outcome outcome);

    T all(T a, T b);

    T any(T a, T b);

    T not(T a);

    /** The answer of a condition. */
    T of(Condition condition);

    /** Single outcomes. */
    interface OfOutcomes extends Algebra<Outcome> {
        @Override
        default Outcome end(Outcome outcome) {
            return outcome;
        }

        @Override
        default Outcome all(Outcome a, Outcome b) {
            return Outcome.all(a, b);
        }

        @Override
        default Outcome any(Outcome a, Outcome b) {
            return Outcome.any(a, b);
        }

        @Override
        default Outcome not(Outcome a) {
            return a.not();
        }
    }
}
