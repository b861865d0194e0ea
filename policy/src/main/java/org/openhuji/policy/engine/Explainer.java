package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;

/** Explains conditions, and reads traces: what fails, what is left open, and which facts were read. */
final class Explainer {
    private final Scene scene;

    Explainer(Scene scene) {
        this.scene = scene;
    }

    /** Explains a condition that is asked once; those of a law are compiled with it. */
    Trace explain(Condition condition, int person, long[] record) {
        return Tracer.compile(condition).explain(scene, person, record);
    }

    /** Every pointer read in a trace, in order of reading. */
    static List<String> facts(Trace trace) {
        if (trace.array().length == 0 && trace.facts().size() == 1) {
            return trace.facts();
        }
        List<String> facts = new ArrayList<>(4);
        collect(trace, facts);
        return facts;
    }

    /** Few enough that looking through them costs less than a set. */
    private static void collect(Trace trace, List<String> into) {
        for (String fact : trace.facts()) {
            if (!into.contains(fact)) {
                into.add(fact);
            }
        }
        for (Trace part : trace.array()) {
            collect(part, into);
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
        int before = found.size();
        if (!(trace.condition() instanceof Condition.Not)
                && !(trace.condition() instanceof Condition.Ref)
                && !(trace.condition() instanceof Condition.Points)) {
            for (Trace part : trace.array()) {
                failed(part, found);
            }
        }
        boolean quantified = trace.condition() instanceof Condition.ExistsRecord
                || trace.condition() instanceof Condition.ExistsRelative;
        if ((found.size() == before || quantified) && trace.sentence() != null) {
            found.subList(before, found.size()).clear();
            found.add(trace);
        }
    }

    /**
     * A companion's trace cut to the ways that come nearest: where some way's kinship holds, the others say nothing, and
     * where none does, kinship alone is what fails.
     */
    static Trace nearest(Trace trace) {
        List<Trace> parts = new ArrayList<>(trace.array().length);
        for (Trace part : trace.array()) {
            parts.add(part.condition() instanceof Condition.Any ? part.with(nearestWays(part)) : part);
        }
        return trace.with(parts);
    }

    private static List<Trace> nearestWays(Trace any) {
        List<Trace> related = new ArrayList<>(any.array().length);
        for (Trace way : any.array()) {
            if (way.array().length > 0 && way.array()[0].outcome() != Outcome.NOT_MET) {
                related.add(way);
            }
        }
        if (related.isEmpty()) {
            for (Trace way : any.array()) {
                related.add(way.with(way.parts().subList(0, Math.min(1, way.array().length))));
            }
        }
        return related;
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
            for (Trace part : trace.array()) {
                openReasons(part, found);
            }
        }
    }
}
