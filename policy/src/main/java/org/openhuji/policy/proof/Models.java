package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Grounding;

/** Models of formulas as families, the plainest that there is. */
final class Models {
    private Models() {}

    /** Which value each variable takes, as plain as formulas allow; {@code null} where they cannot hold together. */
    static @Nullable IntUnaryOperator choose(SolverLogic logic, Grounding<Integer> grounding, List<Integer> together) {
        List<Integer> fixed = new ArrayList<>(together);
        if (!logic.possible(fixed)) {
            return null;
        }
        IntPredicate model = logic.model();
        for (int variable = 0; variable < grounding.variables(); variable++) {
            int plain = logic.takes(variable, grounding.plainest(variable));
            fixed.add(plain);
            if (!model.test(plain)) {
                if (logic.possible(fixed)) {
                    model = logic.model();
                } else {
                    fixed.removeLast();
                }
            }
        }
        IntPredicate last = model;
        return variable -> {
            for (int value = 0; value < grounding.width(variable); value++) {
                if (last.test(logic.takes(variable, value))) {
                    return value;
                }
            }
            throw new IllegalStateException("a variable without a value: " + variable);
        };
    }

    /** The situation of such a choice on a stage. */
    static @Nullable Map<String, @Nullable Object> plainest(
            SolverLogic logic, Grounding<Integer> grounding, int stage, List<Integer> together) {
        IntUnaryOperator chosen = choose(logic, grounding, together);
        return chosen == null ? null : grounding.situation(stage, chosen);
    }
}
