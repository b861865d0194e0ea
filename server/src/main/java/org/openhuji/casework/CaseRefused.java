package org.openhuji.casework;

import org.openhuji.kernel.Words;

/** A step is not possible. It is no fault of the program: no stack trace, and nothing was changed. */
public final class CaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CaseProblem problem;
    private final transient Words words;

    /** Refused for a reason, its words filled with the arguments. */
    public CaseRefused(CaseProblem problem, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.words = problem.words(arguments);
    }

    /** Why. */
    public CaseProblem problem() {
        return problem;
    }

    /** Why, in words. */
    public Words words() {
        return words;
    }
}
