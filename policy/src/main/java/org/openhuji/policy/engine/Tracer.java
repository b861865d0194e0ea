package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.RecordList;

/** A condition compiled for explaining: every part is looked at, none is skipped because the answer is settled. */
@FunctionalInterface
interface Tracer {
    /** Explains for a person and the record a quantifier has bound. */
    Trace explain(Scene scene, int person, long[] record);

    static Tracer compile(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(all, compile(all.parts()));
            case Condition.Any any -> any(any, compile(any.parts()));
            case Condition.AtLeast some -> atLeast(some, compile(some.parts()));
            case Condition.Not not -> {
                Tracer part = compile(not.part());
                yield (scene, person, record) -> {
                    Trace trace = part.explain(scene, person, record);
                    return Trace.of(not, trace.outcome().not(), trace);
                };
            }
            case Condition.ExistsRecord exists -> records(exists, exists.list(), compile(exists.body()), false);
            case Condition.EveryRecord every -> records(every, every.list(), compile(every.body()), true);
            case Condition.ExistsRelative exists -> relatives(exists, exists.classes(), compile(exists.body()), false);
            case Condition.EveryRelative every -> relatives(every, every.classes(), compile(every.body()), true);
            case Condition.Is is -> {
                Rule rule = TestRules.compile(is.test());
                yield (scene, person, record) ->
                        Trace.ofTest(is, rule.apply(scene, person, record), scene, person, record);
            }
            case Condition.Fixed fixed -> (scene, person, record) -> Trace.of(fixed, fixed.outcome());
            case Condition.Guard guard -> {
                Tracer when = compile(guard.when());
                yield (scene, person, record) -> {
                    Trace trace = when.explain(scene, person, record);
                    return Trace.of(guard, Rules.guarded(trace.outcome(), guard.outcome()), trace);
                };
            }
            case Condition.OfApplicant asked -> {
                Tracer body = compile(asked.body());
                yield (scene, person, record) -> {
                    Trace trace = body.explain(scene, scene.situation.applicant(), Scene.NO_RECORD);
                    return Trace.of(asked, trace.outcome(), trace);
                };
            }
            case Condition.Points points -> PointsTrace.compile(points);
            case Condition.Ref ref -> {
                Tracer body = compile(ref.body());
                yield (scene, person, record) -> {
                    Trace trace = body.explain(scene, person, record);
                    return Trace.of(ref, trace.outcome(), trace);
                };
            }
        };
    }

    private static Tracer[] compile(List<Condition> parts) {
        return parts.stream().map(Tracer::compile).toArray(Tracer[]::new);
    }

    static Tracer all(Condition condition, Tracer[] parts) {
        return (scene, person, record) -> {
            Trace[] traces = new Trace[parts.length];
            Outcome outcome = Outcome.MET;
            for (int i = 0; i < traces.length; i++) {
                traces[i] = parts[i].explain(scene, person, record);
                outcome = Outcome.all(outcome, traces[i].outcome());
            }
            return Trace.of(condition, outcome, traces);
        };
    }

    private static Tracer any(Condition condition, Tracer[] parts) {
        return (scene, person, record) -> {
            Trace[] traces = new Trace[parts.length];
            Outcome outcome = Outcome.NOT_MET;
            for (int i = 0; i < traces.length; i++) {
                traces[i] = parts[i].explain(scene, person, record);
                outcome = Outcome.any(outcome, traces[i].outcome());
            }
            return Trace.of(condition, outcome, traces);
        };
    }

    private static Tracer atLeast(Condition.AtLeast some, Tracer[] parts) {
        return (scene, person, record) -> {
            Trace[] traces = new Trace[parts.length];
            int[] tally = new int[Outcome.values().length];
            for (int i = 0; i < traces.length; i++) {
                traces[i] = parts[i].explain(scene, person, record);
                tally[traces[i].outcome().ordinal()]++;
            }
            return Trace.of(some, Outcome.atLeast(some.count(), tally), traces);
        };
    }

    private static Tracer records(Condition condition, RecordList list, Tracer body, boolean every) {
        return (scene, person, record) -> {
            long[][] rows = scene.situation.records(person, list.index());
            if (rows == null || rows.length == 0) {
                Outcome outcome = rows == null ? Outcome.UNKNOWN : every ? Outcome.MET : Outcome.NOT_MET;
                String pointer = Cell.ofList(scene.situation, person, list).pointer();
                return Trace.reading(condition, outcome, List.of(pointer));
            }
            Trace[] traces = new Trace[rows.length];
            Outcome outcome = every ? Outcome.MET : Outcome.NOT_MET;
            for (int i = 0; i < rows.length; i++) {
                traces[i] = body.explain(scene, person, rows[i]);
                Outcome answer = traces[i].outcome();
                outcome = every ? Outcome.all(outcome, answer) : Outcome.any(outcome, answer);
            }
            return Trace.of(condition, outcome, traces);
        };
    }

    private static Tracer relatives(Condition condition, int classes, Tracer body, boolean every) {
        List<String> kinship = List.of("/kin");
        return (scene, person, record) -> {
            List<String> labels = scene.situation.labels();
            Trace[] traces = new Trace[labels.size()];
            int found = 0;
            Outcome outcome = every ? Outcome.MET : Outcome.NOT_MET;
            for (int other = 0; other < traces.length; other++) {
                Outcome kin = other == person ? Outcome.NOT_MET : Rules.kin(scene.situation, person, other, classes);
                if (kin == Outcome.NOT_MET) {
                    continue;
                }
                Trace part = body.explain(scene, other, Scene.NO_RECORD);
                outcome = every
                        ? Outcome.all(outcome, Outcome.any(kin.not(), part.outcome()))
                        : Outcome.any(outcome, Outcome.all(kin, part.outcome()));
                traces[found++] = part.about(labels.get(other), Outcome.all(kin, part.outcome()));
            }
            return Trace.reading(condition, outcome, kinship, java.util.Arrays.copyOf(traces, found));
        };
    }
}
