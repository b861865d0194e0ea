package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Test;

/** Explains a condition: every part is looked at, none is skipped because the answer is settled. */
final class Explainer {
    private final Scene scene;

    Explainer(Scene scene) {
        this.scene = scene;
    }

    Trace explain(Condition condition, int person, long[] record) {
        return switch (condition) {
            case Condition.All all -> join(condition, parts(all.parts(), person, record), true);
            case Condition.Any any -> join(condition, parts(any.parts(), person, record), false);
            case Condition.AtLeast some -> atLeast(some, person, record);
            case Condition.Not not -> {
                Trace part = explain(not.part(), person, record);
                yield new Trace(condition, part.outcome().not(), List.of(), null, List.of(part));
            }
            case Condition.ExistsRecord exists -> records(condition, exists.list(), exists.body(), person, false);
            case Condition.EveryRecord every -> records(condition, every.list(), every.body(), person, true);
            case Condition.ExistsRelative exists ->
                relatives(condition, exists.classes(), exists.body(), person, false);
            case Condition.EveryRelative every -> relatives(condition, every.classes(), every.body(), person, true);
            case Condition.OfApplicant asked -> {
                Trace body = explain(asked.body(), scene.situation.applicant(), Scene.NO_RECORD);
                yield new Trace(condition, body.outcome(), List.of(), null, List.of(body));
            }
            case Condition.Is is -> test(is, person, record);
            case Condition.Fixed fixed -> new Trace(condition, fixed.outcome(), List.of(), null, List.of());
            case Condition.Guard guard -> {
                Trace when = explain(guard.when(), person, record);
                yield new Trace(
                        condition, Rules.guarded(when.outcome(), guard.outcome()), List.of(), null, List.of(when));
            }
            case Condition.Points points -> new PointsTrace(this, scene.on).of(points, person);
            case Condition.Ref ref -> {
                Trace body = explain(ref.body(), person, record);
                yield new Trace(condition, body.outcome(), List.of(), null, List.of(body));
            }
        };
    }

    private List<Trace> parts(List<Condition> conditions, int person, long[] record) {
        List<Trace> traces = new ArrayList<>(conditions.size());
        for (Condition part : conditions) {
            traces.add(explain(part, person, record));
        }
        return traces;
    }

    private static Trace join(Condition condition, List<Trace> parts, boolean all) {
        Outcome outcome = all ? Outcome.MET : Outcome.NOT_MET;
        for (Trace part : parts) {
            outcome = all ? Outcome.all(outcome, part.outcome()) : Outcome.any(outcome, part.outcome());
        }
        return new Trace(condition, outcome, List.of(), null, parts);
    }

    private Trace atLeast(Condition.AtLeast some, int person, long[] record) {
        List<Trace> parts = parts(some.parts(), person, record);
        int[] tally = new int[Outcome.values().length];
        for (Trace part : parts) {
            tally[part.outcome().ordinal()]++;
        }
        return new Trace(some, Outcome.atLeast(some.count(), tally), List.of(), null, parts);
    }

    private Trace records(
            Condition condition,
            org.openhuji.policy.vocabulary.RecordList list,
            Condition body,
            int person,
            boolean every) {
        String pointer = Cell.ofList(scene.situation, person, list).pointer();
        long[][] rows = scene.situation.records(person, list.index());
        if (rows == null) {
            return new Trace(condition, Outcome.UNKNOWN, List.of(pointer), null, List.of());
        }
        Outcome outcome = every ? Outcome.MET : Outcome.NOT_MET;
        List<Trace> parts = new ArrayList<>(rows.length);
        for (long[] row : rows) {
            Trace part = explain(body, person, row);
            outcome = every ? Outcome.all(outcome, part.outcome()) : Outcome.any(outcome, part.outcome());
            parts.add(part);
        }
        return new Trace(condition, outcome, rows.length == 0 ? List.of(pointer) : List.of(), null, parts);
    }

    private Trace relatives(Condition condition, int classes, Condition body, int person, boolean every) {
        Outcome outcome = every ? Outcome.MET : Outcome.NOT_MET;
        List<Trace> parts = new ArrayList<>();
        for (int other = 0; other < scene.situation.labels().size(); other++) {
            Outcome kin = other == person ? Outcome.NOT_MET : Rules.kin(scene.situation, person, other, classes);
            if (kin == Outcome.NOT_MET) {
                continue;
            }
            Trace part = explain(body, other, Scene.NO_RECORD);
            outcome = every
                    ? Outcome.all(outcome, Outcome.any(kin.not(), part.outcome()))
                    : Outcome.any(outcome, Outcome.all(kin, part.outcome()));
            parts.add(new Trace(
                    part.condition(),
                    Outcome.all(kin, part.outcome()),
                    part.facts(),
                    scene.situation.labels().get(other),
                    part.parts(),
                    part.score()));
        }
        return new Trace(condition, outcome, List.of("/kin"), null, parts);
    }

    private Trace test(Condition.Is is, int person, long[] record) {
        Test test = is.test();
        List<String> facts = new ArrayList<>(2);
        Reads.of(test, scene, person, record, cell -> facts.add(cell.pointer()));
        Outcome outcome = TestRules.compile(test).apply(scene, person, record);
        return new Trace(is, outcome, facts, null, List.of());
    }

    /** Every pointer read in a trace, in order of reading. */
    static List<String> facts(Trace trace) {
        Set<String> facts = new LinkedHashSet<>();
        collect(trace, facts);
        return List.copyOf(facts);
    }

    private static void collect(Trace trace, Set<String> facts) {
        facts.addAll(trace.facts());
        for (Trace part : trace.parts()) {
            collect(part, facts);
        }
    }

    /**
     * What a condition asks and the facts deny: the deepest conditions with a sentence of their own that make it fail.
     */
    static List<Trace> failed(Trace trace) {
        List<Trace> found = new ArrayList<>();
        failed(trace, found);
        return found;
    }

    private static void failed(Trace trace, List<Trace> found) {
        if (trace.outcome() != Outcome.NOT_MET) {
            return;
        }
        List<Trace> deeper = new ArrayList<>();
        if (!(trace.condition() instanceof Condition.Not)
                && !(trace.condition() instanceof Condition.Ref)
                && !(trace.condition() instanceof Condition.Points)) {
            for (Trace part : trace.parts()) {
                failed(part, deeper);
            }
        }
        boolean quantified = trace.condition() instanceof Condition.ExistsRecord
                || trace.condition() instanceof Condition.ExistsRelative;
        if ((deeper.isEmpty() || quantified) && trace.sentence() != null) {
            found.add(trace);
        } else {
            found.addAll(deeper);
        }
    }

    /**
     * A companion's trace cut to the ways that come nearest: where some way's kinship holds, the others say nothing, and
     * where none does, kinship alone is what fails.
     */
    static Trace nearest(Trace trace) {
        List<Trace> parts = new ArrayList<>();
        for (Trace part : trace.parts()) {
            boolean ways = part.condition() instanceof Condition.Any;
            List<Trace> related = part.parts().stream()
                    .filter(way ->
                            !way.parts().isEmpty() && way.parts().getFirst().outcome() != Outcome.NOT_MET)
                    .toList();
            List<Trace> nearest = related.isEmpty()
                    ? part.parts().stream().map(Explainer::kinship).toList()
                    : related;
            parts.add(ways ? new Trace(part.condition(), part.outcome(), part.facts(), part.about(), nearest) : part);
        }
        return new Trace(trace.condition(), trace.outcome(), trace.facts(), trace.about(), parts);
    }

    private static Trace kinship(Trace way) {
        List<Trace> first = way.parts().subList(0, Math.min(1, way.parts().size()));
        return new Trace(way.condition(), way.outcome(), way.facts(), way.about(), first);
    }

    /** The reasons given by parts that leave the answer to a person, to a paper or to a notice. */
    static List<Condition> openReasons(@Nullable Trace trace) {
        List<Condition> found = new ArrayList<>();
        if (trace != null) {
            openReasons(trace, found);
        }
        return found;
    }

    private static void openReasons(Trace trace, List<Condition> found) {
        boolean open = trace.outcome() == Outcome.REVIEW
                || trace.outcome() == Outcome.SOURCE_NEEDED
                || trace.outcome() == Outcome.SUSPENDED;
        if (open && (trace.condition() instanceof Condition.Fixed || trace.condition() instanceof Condition.Guard)) {
            found.add(trace.condition());
        }
        if (open) {
            for (Trace part : trace.parts()) {
                openReasons(part, found);
            }
        }
    }
}
