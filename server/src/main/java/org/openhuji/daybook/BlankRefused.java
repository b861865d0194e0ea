package org.openhuji.daybook;

import org.openhuji.kernel.Words;

/** Something is not possible with blanks or with a day. It is no fault of the program, and nothing was changed. */
public final class BlankRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BlankProblem problem;
    private final transient Words words;

    /** Refused for a reason, its words filled with the arguments. */
    public BlankRefused(BlankProblem problem, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.words = problem.words(arguments);
    }

    /** Why. */
    public BlankProblem problem() {
        return problem;
    }

    /** Why, in words. */
    public Words words() {
        return words;
    }
}
