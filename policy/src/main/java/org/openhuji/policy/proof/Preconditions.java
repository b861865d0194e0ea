package org.openhuji.policy.proof;

import java.util.List;
import org.openhuji.policy.form.Condition;

/** The conditions every route carries (C0), told apart from those of its own. */
final class Preconditions {
    private static final String CLAUSE = "C0";

    private Preconditions() {}

    /** Whether a condition is one that every route carries. */
    static boolean is(Condition condition) {
        return CLAUSE.equals(condition.said().clause());
    }

    /** The parts of a route's condition that are its own. */
    static List<Condition> without(Condition when) {
        return when instanceof Condition.All all
                ? all.parts().stream().filter(part -> !is(part)).toList()
                : List.of(when);
    }
}
