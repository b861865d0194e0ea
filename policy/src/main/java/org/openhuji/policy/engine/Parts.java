package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.policy.form.Condition;

/** The conditions a condition joins, asked of the same person; none for tests and for what binds somebody else. */
final class Parts {
    private Parts() {}

    static List<Condition> of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.AtLeast some -> some.parts();
            case Condition.Not not -> List.of(not.part());
            case Condition.Guard guard -> List.of(guard.when());
            case Condition.Ref ref -> List.of(ref.body());
            case Condition.Points points -> points.table().conditions();
            case Condition.OfApplicant asked -> List.of();
            case Condition.Is is -> List.of();
            case Condition.Fixed fixed -> List.of();
            case Condition.ExistsRecord exists -> List.of();
            case Condition.EveryRecord every -> List.of();
            case Condition.ExistsRelative exists -> List.of();
            case Condition.EveryRelative every -> List.of();
        };
    }
}
