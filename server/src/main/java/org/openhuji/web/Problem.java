package org.openhuji.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.vocabulary.Text;

/**
 * What is refused, and why (RFC 9457).
 *
 * @param detail what is wrong, what is allowed, what to do
 * @param errors every fault with its pointer, or of a parameter its name after a question mark; empty where the problem is
 *     of the request as a whole
 * @param reference the number under which an unexpected fault is in the log; {@code null} for all others
 */
public record Problem(
        ProblemKind kind,
        Text detail,
        List<Fault> errors,
        @Nullable String reference) {
    /** A problem of the request as a whole. */
    public static Problem of(ProblemKind kind, String zh, String en) {
        return new Problem(kind, new Text(zh, en), List.of(), null);
    }

    /** The same as an exception, to leave a method with. */
    public Refused refused() {
        return new Refused(this);
    }

    /** Carries a problem to the one place that answers it. It is no fault of the program: no stack trace. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        private Refused(Problem problem) {
            super(problem.kind().code(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
