package org.openhuji.policy.engine;

import java.util.List;

/**
 * A logic of truth values into which {@link Grounding} writes conditions: the formulas of a solver.
 *
 * @param <F> a formula
 */
public interface Logic<F> {
    /** True or false. */
    F constant(boolean value);

    /** That a variable takes one of its values; both are positions. */
    F takes(int variable, int value);

    /** The opposite. */
    F not(F part);

    /** Every part; true where there is none. */
    F and(List<F> parts);

    /** At least one part; false where there is none. */
    F or(List<F> parts);
}
