package org.openhuji.access;

/** Something was refused. It is no fault of the program: no stack trace, and no word about whom it would have concerned. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final AccessProblem problem;

    AccessRefused(AccessProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    /** Why. */
    public AccessProblem problem() {
        return problem;
    }
}
