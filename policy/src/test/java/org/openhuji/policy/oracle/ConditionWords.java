package org.openhuji.policy.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;

/** Why conditions leave an answer to a person, a paper or a notice. */
final class ConditionWords {
    private ConditionWords() {}

    /** Every reason, in English, each once. */
    static List<String> reasons(Condition condition) {
        Set<String> found = new LinkedHashSet<>();
        collect(condition, found);
        return List.copyOf(found);
    }

    /** Whether the answer rests on a paper not supplied. */
    static boolean awaits(Condition condition) {
        return reasons(condition).stream().anyMatch(reason -> reason.startsWith("paper awaited"));
    }

    private static void collect(Condition condition, Set<String> found) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, found));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, found));
            case Condition.AtLeast some -> some.parts().forEach(part -> collect(part, found));
            case Condition.Not not -> collect(not.part(), found);
            case Condition.ExistsRecord exists -> collect(exists.body(), found);
            case Condition.EveryRecord every -> collect(every.body(), found);
            case Condition.ExistsRelative exists -> collect(exists.body(), found);
            case Condition.EveryRelative every -> collect(every.body(), found);
            case Condition.OfApplicant asked -> collect(asked.body(), found);
            case Condition.Ref ref -> collect(ref.body(), found);
            case Condition.Fixed fixed ->
                found.add((fixed.outcome() == Outcome.SOURCE_NEEDED ? "paper awaited: " : "")
                        + fixed.reason().en());
            case Condition.Guard guard -> found.add(guard.reason().en());
            case Condition.Points points -> {
                points.table().conditions().forEach(part -> collect(part, found));
                points.table().indicators().stream()
                        .filter(indicator -> indicator.awaited() != null)
                        .forEach(indicator -> found.add("paper awaited: " + indicator.awaited()));
                points.table().parameters(parameter -> awaited(parameter, found));
                Amount bound = switch (points.selection()) {
                    case Selection.Line line -> line.atLeast();
                    case Selection.Ranked ranked -> ranked.places();
                };
                if (bound instanceof Amount.Setting(Parameter parameter)) {
                    awaited(parameter, found);
                }
            }
            case Condition.Is is -> {
                if (is.test() instanceof Test.Order order
                        && order.right() instanceof Bound.Setting setting
                        && setting.parameter().awaited() != null) {
                    found.add("paper awaited: " + setting.parameter().awaited());
                }
            }
        }
    }

    private static void awaited(Parameter parameter, Set<String> found) {
        if (parameter.awaited() != null) {
            found.add("paper awaited: " + parameter.awaited());
        }
    }
}
