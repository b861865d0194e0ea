package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Said;

/**
 * Whether a residence permit stands open. The national order decides from its first day, together with what a local
 * paper adds to it; before that day the most local paper decides (readings: national order).
 */
final class Permits {
    private record Source(Pack pack, PermitRule rule) {}

    private Permits() {}

    static @Nullable PermitAnswer answer(Scene scene, Days days, Law law, CompiledLaw compiled) {
        Source source = source(law, scene);
        if (source == null) {
            return null;
        }
        int applicant = scene.situation.applicant();
        Condition condition = condition(law, scene, source);
        Outcome now = Rules.compile(condition).apply(scene, applicant, Scene.NO_RECORD);
        Exact.Open open = Assessor.settle(scene, condition, applicant, now);
        Trace trace = new Explainer(scene).explain(condition, applicant, Scene.NO_RECORD);
        LongFunction<Boolean> metOn = day -> {
            Scene then = days.scene(day);
            Source later = source(law, then);
            return later != null
                    && Rules.compile(condition(law, then, later)).apply(then, applicant, Scene.NO_RECORD)
                            == Outcome.MET;
        };
        LocalDate earliest = open.outcome() == Outcome.NOT_MET
                ? days.first(days.changes(scene, condition), Long.MAX_VALUE, metOn)
                : null;
        return new PermitAnswer(
                source.pack(),
                source.rule(),
                open.outcome(),
                open.missing(),
                open.outcome() == Outcome.NOT_MET
                        ? Determination.failures(trace, source.rule().clause())
                        : List.of(),
                open.outcome() == Outcome.SOURCE_NEEDED ? Assessor.reasons(trace) : List.of(),
                earliest);
    }

    private static @Nullable Source source(Law law, Scene scene) {
        Source local = null;
        Source national = null;
        for (Pack pack : law.over(scene.situation.destination(), scene.on)) {
            for (PermitRule rule : pack.permits()) {
                if (pack.place() == PlaceCode.COUNTRY) {
                    national = new Source(pack, rule);
                } else if (local == null) {
                    local = new Source(pack, rule);
                }
            }
        }
        return national == null ? local : national;
    }

    private static Condition condition(Law law, Scene scene, Source source) {
        List<Condition> added = law.over(scene.situation.destination(), scene.on).stream()
                .filter(pack -> pack != source.pack())
                .flatMap(pack -> pack.permits().stream())
                .filter(PermitRule::adds)
                .map(PermitRule::when)
                .toList();
        if (added.isEmpty()) {
            return source.rule().when();
        }
        List<Condition> parts = new java.util.ArrayList<>(added);
        parts.addFirst(source.rule().when());
        return new Condition.All(Said.NOTHING, parts);
    }
}
