package org.openhuji.policy.oracle;

import static org.openhuji.policy.form.Outcome.MET;
import static org.openhuji.policy.form.Outcome.NOT_MET;
import static org.openhuji.policy.form.Outcome.REVIEW;
import static org.openhuji.policy.form.Outcome.SOURCE_NEEDED;
import static org.openhuji.policy.form.Outcome.SUSPENDED;
import static org.openhuji.policy.form.Outcome.UNKNOWN;

import java.util.List;
import org.openhuji.policy.form.Outcome;

/** The contract's algebra of outcomes, written down once more from its sentences. */
final class Logic {
    private Logic() {}

    /** NOT_MET if any is; else the first present of UNKNOWN, REVIEW, SOURCE_NEEDED, SUSPENDED; else MET. */
    static Outcome all(Outcome... parts) {
        return first(List.of(parts), List.of(NOT_MET, UNKNOWN, REVIEW, SOURCE_NEEDED, SUSPENDED), MET);
    }

    /** MET if any is; else the first present of SUSPENDED, UNKNOWN, REVIEW, SOURCE_NEEDED; else NOT_MET. */
    static Outcome any(Outcome... parts) {
        return any(List.of(parts));
    }

    static Outcome any(List<Outcome> parts) {
        return first(parts, List.of(MET, SUSPENDED, UNKNOWN, REVIEW, SOURCE_NEEDED), NOT_MET);
    }

    /** Swaps MET and NOT_MET, keeps the rest. */
    static Outcome not(Outcome part) {
        return part == MET ? NOT_MET : part == NOT_MET ? MET : part;
    }

    static Outcome yes(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** Met, or in this case left to somebody else: to a person, a paper, a notice. */
    static Outcome unless(Outcome when, Outcome then) {
        return when == MET ? then : when == NOT_MET ? MET : when;
    }

    private static Outcome first(List<Outcome> parts, List<Outcome> order, Outcome otherwise) {
        for (Outcome wanted : order) {
            if (parts.contains(wanted)) {
                return wanted;
            }
        }
        return otherwise;
    }
}
