package org.openhuji.policy.proof;

import java.util.function.Consumer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Test;

/** Visits every test of a condition. */
final class Walk {
    private Walk() {}

    static void tests(Condition condition, Consumer<Test> out) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> tests(part, out));
            case Condition.Any any -> any.parts().forEach(part -> tests(part, out));
            case Condition.AtLeast some -> some.parts().forEach(part -> tests(part, out));
            case Condition.Not not -> tests(not.part(), out);
            case Condition.Guard guard -> tests(guard.when(), out);
            case Condition.Ref ref -> tests(ref.body(), out);
            case Condition.Points points -> points.table().conditions().forEach(part -> tests(part, out));
            case Condition.OfApplicant asked -> tests(asked.body(), out);
            case Condition.ExistsRecord exists -> tests(exists.body(), out);
            case Condition.EveryRecord every -> tests(every.body(), out);
            case Condition.ExistsRelative exists -> tests(exists.body(), out);
            case Condition.EveryRelative every -> tests(every.body(), out);
            case Condition.Is is -> out.accept(is.test());
            case Condition.Fixed fixed -> {}
        }
    }
}
