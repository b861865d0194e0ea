package org.openhuji.documents;

import org.openhuji.kernel.Words;

/** A file is not taken. It is no fault of the program: no stack trace, and nothing was kept. */
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DocumentProblem problem;
    private final transient Words words;

    /** Refused for a reason, its words filled with the arguments. */
    public DocumentRefused(DocumentProblem problem, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.words = problem.words(arguments);
    }

    /** Why. */
    public DocumentProblem problem() {
        return problem;
    }

    /** Why, in words. */
    public Words words() {
        return words;
    }
}
