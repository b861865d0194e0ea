package org.openhuji.policy.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;

/** What conditions rest on: named definitions, parameters, clauses they cite. Each once, in the order of reading. */
final class Uses {
    final Set<Condition.Ref> references = new LinkedHashSet<>();
    final Set<String> parameters = new LinkedHashSet<>();
    final Set<String> clauses = new LinkedHashSet<>();

    void of(Condition condition) {
        String clause = condition.said().clause();
        if (clause != null) {
            clauses.add(clause);
        }
        switch (condition) {
            case Condition.All all -> all.parts().forEach(this::of);
            case Condition.Any any -> any.parts().forEach(this::of);
            case Condition.AtLeast some -> some.parts().forEach(this::of);
            case Condition.Not not -> of(not.part());
            case Condition.Guard guard -> of(guard.when());
            case Condition.Ref ref -> {
                references.add(ref);
                of(ref.body());
            }
            case Condition.Points points -> points(points);
            case Condition.OfApplicant asked -> of(asked.body());
            case Condition.ExistsRecord exists -> of(exists.body());
            case Condition.EveryRecord every -> of(every.body());
            case Condition.ExistsRelative exists -> of(exists.body());
            case Condition.EveryRelative every -> of(every.body());
            case Condition.Is is -> of(is.test());
            case Condition.Fixed fixed -> {}
        }
    }

    private void points(Condition.Points points) {
        points.table().conditions().forEach(this::of);
        points.table().parameters(this::of);
        String clause = points.table().said().clause();
        if (clause != null) {
            clauses.add(clause);
        }
        Amount amount = switch (points.selection()) {
            case Selection.Line(Amount atLeast) -> atLeast;
            case Selection.Ranked ranked -> ranked.places();
        };
        if (amount instanceof Amount.Setting(Parameter parameter)) {
            of(parameter);
        }
    }

    private void of(Parameter parameter) {
        parameters.add(parameter.name());
    }

    private void of(Test test) {
        switch (test) {
            case Test.Order order -> {
                if (order.right() instanceof Bound.Setting(Parameter parameter)) {
                    of(parameter);
                }
            }
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> of(parameter);
            case Test.Within(Operand place, PlaceSet in) -> of(in);
            case Test.PlaceWithin within -> of(within.in());
            case Test.OneOf one -> {}
            case Test.Holds holds -> {}
            case Test.Known known -> {}
            case Test.SameUnit same -> {}
            case Test.Has has -> {}
            case Test.Names names -> {}
            case Test.InYearOfDay year -> {}
            case Test.LivesTogether together -> {}
            case Test.Related related -> {}
        }
    }

    private void of(PlaceSet places) {
        if (places instanceof PlaceSet.Setting(Parameter parameter)) {
            of(parameter);
        }
    }

    static Uses in(List<Condition> conditions) {
        Uses uses = new Uses();
        conditions.forEach(uses::of);
        return uses;
    }
}
