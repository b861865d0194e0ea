package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.engine.CompiledPack.CompiledPermit;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Said;

/**
 * Whether a residence permit stands open. The national order decides from its first day, together with what a local
 * paper adds to it; before that day the most local paper decides (readings: national order).
 */
final class Permits {
    private record Source(CompiledPack pack, CompiledPermit permit) {}

    /** The rule that decides with what local papers add to it. */
    private record Together(Condition condition, Rule rule, Tracer trace) {}

    private Permits() {}

    static @Nullable PermitAnswer answer(Scene scene, Days days, CompiledLaw compiled) {
        CompiledPack[] packs = compiled.over(scene.situation.destination(), scene.on);
        Source source = source(packs);
        if (source == null) {
            return null;
        }
        int applicant = scene.situation.applicant();
        Together together = together(packs, source);
        Outcome now = together.rule().apply(scene, applicant, Scene.NO_RECORD);
        Exact.Open open = Assessor.settle(scene, together.condition(), applicant, now);
        Trace trace = together.trace().explain(scene, applicant, Scene.NO_RECORD);
        PermitRule rule = source.permit().permit();
        return new PermitAnswer(
                source.pack().pack(),
                rule,
                open.outcome(),
                open.missing(),
                open.outcome() == Outcome.NOT_MET ? Determination.failures(trace, rule.clause()) : List.of(),
                open.outcome() == Outcome.SOURCE_NEEDED ? Assessor.reasons(trace) : List.of(),
                open.outcome() == Outcome.NOT_MET ? earliest(scene, days, compiled, together.condition()) : null);
    }

    private static @Nullable LocalDate earliest(Scene now, Days days, CompiledLaw compiled, Condition condition) {
        long destination = now.situation.destination();
        int applicant = now.situation.applicant();
        int prospect = 0;
        for (CompiledPack pack : compiled.comingOver(destination, now.on)) {
            for (CompiledPermit permit : pack.permits()) {
                prospect |= permit.prospect().of(now, applicant, Scene.NO_RECORD);
            }
        }
        if ((prospect & Prospect.bit(Outcome.MET)) == 0) {
            return null;
        }
        return days.first(days.changes(now, condition), Long.MAX_VALUE, day -> {
            Scene then = days.scene(day);
            CompiledPack[] packs = compiled.over(destination, day);
            Source later = source(packs);
            return later != null
                    && together(packs, later).rule().apply(then, applicant, Scene.NO_RECORD) == Outcome.MET;
        });
    }

    private static @Nullable Source source(CompiledPack[] packs) {
        Source local = null;
        Source national = null;
        for (CompiledPack pack : packs) {
            for (CompiledPermit permit : pack.permits()) {
                if (pack.pack().place() == PlaceCode.COUNTRY) {
                    national = new Source(pack, permit);
                } else if (local == null) {
                    local = new Source(pack, permit);
                }
            }
        }
        return national == null ? local : national;
    }

    private static Together together(CompiledPack[] packs, Source source) {
        List<CompiledPermit> parts = new ArrayList<>();
        parts.add(source.permit());
        for (CompiledPack pack : packs) {
            if (pack != source.pack()) {
                pack.permits().stream().filter(one -> one.permit().adds()).forEach(parts::add);
            }
        }
        if (parts.size() == 1) {
            CompiledPermit only = source.permit();
            return new Together(only.permit().when(), only.rule(), only.trace());
        }
        Condition all = new Condition.All(
                Said.NOTHING, parts.stream().map(part -> part.permit().when()).toList());
        Rule rule = Rules.all(parts.stream().map(CompiledPermit::rule).toArray(Rule[]::new));
        Tracer trace = Tracer.all(all, parts.stream().map(CompiledPermit::trace).toArray(Tracer[]::new));
        return new Together(all, rule, trace);
    }
}
