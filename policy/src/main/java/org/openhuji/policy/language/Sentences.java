package org.openhuji.policy.language;

import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Said;

/** Puts a pack's own sentence over the one a condition has. */
final class Sentences {
    private Sentences() {}

    static Condition with(Condition condition, Said said) {
        if (said.text() == null && said.clause() == null) {
            return condition;
        }
        return switch (condition) {
            case Condition.All c -> new Condition.All(over(said, c.said()), c.parts());
            case Condition.Any c -> new Condition.Any(over(said, c.said()), c.parts());
            case Condition.AtLeast c -> new Condition.AtLeast(over(said, c.said()), c.count(), c.parts());
            case Condition.Not c -> new Condition.Not(over(said, c.said()), c.part());
            case Condition.ExistsRecord c -> new Condition.ExistsRecord(over(said, c.said()), c.list(), c.body());
            case Condition.EveryRecord c -> new Condition.EveryRecord(over(said, c.said()), c.list(), c.body());
            case Condition.ExistsRelative c ->
                new Condition.ExistsRelative(over(said, c.said()), c.classes(), c.host(), c.body());
            case Condition.EveryRelative c -> new Condition.EveryRelative(over(said, c.said()), c.classes(), c.body());
            case Condition.OfApplicant c -> new Condition.OfApplicant(over(said, c.said()), c.body());
            case Condition.Is c -> new Condition.Is(over(said, c.said()), c.test());
            case Condition.Fixed c -> new Condition.Fixed(over(said, c.said()), c.outcome(), c.reason());
            case Condition.Guard c -> new Condition.Guard(over(said, c.said()), c.when(), c.outcome(), c.reason());
            case Condition.Points c -> new Condition.Points(over(said, c.said()), c.table(), c.selection());
            case Condition.Ref c -> new Condition.Ref(over(said, c.said()), c.name(), c.body());
        };
    }

    private static Said over(Said outer, Said inner) {
        return new Said(
                outer.text() == null ? inner.text() : outer.text(),
                outer.clause() == null ? inner.clause() : outer.clause());
    }
}
