package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/**
 * The reading "explain": a condition, its answer, the facts it read, and the same of its parts. The outcomes are those
 * of the moment; the pointers of facts are put into words when they are first asked for.
 */
public sealed class Trace {
    private static final Trace[] NO_PARTS = new Trace[0];

    private final Condition condition;
    private final Outcome outcome;
    private final @Nullable String about;
    private final Trace[] parts;
    private @Nullable List<String> facts;

    private Trace(
            Condition condition, Outcome outcome, @Nullable List<String> facts, @Nullable String about, Trace[] parts) {
        this.condition = condition;
        this.outcome = outcome;
        this.facts = facts;
        this.about = about;
        this.parts = parts;
    }

    static Trace of(Condition condition, Outcome outcome, Trace... parts) {
        return new Trace(condition, outcome, List.of(), null, parts);
    }

    static Trace reading(Condition condition, Outcome outcome, List<String> facts, Trace... parts) {
        return new Trace(condition, outcome, facts, null, parts);
    }

    static Trace ofTest(Condition.Is is, Outcome outcome, Scene scene, int person, long[] record) {
        return new OfTest(is, outcome, scene, person, record);
    }

    /** The same about a relative, whose kinship joins the answer. */
    Trace about(String label, Outcome joined) {
        return new Trace(condition, joined, facts(), label, parts);
    }

    /** The same with some of its parts. */
    Trace with(List<Trace> some) {
        return new Trace(condition, outcome, facts(), about, some.toArray(Trace[]::new));
    }

    /** The condition. */
    public Condition condition() {
        return condition;
    }

    /** Its answer. */
    public Outcome outcome() {
        return outcome;
    }

    /** JSON pointers of the facts read by this condition itself (not by its parts). */
    public List<String> facts() {
        List<String> known = facts;
        if (known == null) {
            known = read();
            facts = known;
        }
        return known;
    }

    List<String> read() {
        return List.of();
    }

    /** The label of the relative a quantifier has bound here, or {@code null}. */
    public @Nullable String about() {
        return about;
    }

    /** The parts that were looked at, in order. */
    public List<Trace> parts() {
        return parts.length == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(parts));
    }

    /** The parts themselves, for walks within the engine. */
    Trace[] array() {
        return parts;
    }

    /** What the pack says about it. */
    public Said said() {
        return condition.said();
    }

    /** What a points table gives, where the condition asks for points; else {@code null}. */
    public @Nullable Score score() {
        return null;
    }

    /** The sentence for people, a score behind it; {@code null} where only its parts have sentences. */
    public @Nullable Text sentence() {
        Text said = condition.said().text();
        Score score = score();
        return said == null || score == null ? said : score.behind(said);
    }

    /** A condition that asks for points. */
    static Trace scored(Condition.Points points, Outcome outcome, Score score, List<Trace> parts) {
        return new OfPoints(points, outcome, null, score, parts.toArray(Trace[]::new));
    }

    private static final class OfPoints extends Trace {
        private final Score score;

        OfPoints(Condition condition, Outcome outcome, @Nullable String about, Score score, Trace[] parts) {
            super(condition, outcome, List.of(), about, parts);
            this.score = score;
        }

        @Override
        Trace about(String label, Outcome joined) {
            return new OfPoints(condition(), joined, label, score, array());
        }

        @Override
        Trace with(List<Trace> some) {
            return new OfPoints(condition(), outcome(), about(), score, some.toArray(Trace[]::new));
        }

        @Override
        public Score score() {
            return score;
        }
    }

    /** A test: what it read is looked up when somebody asks, for most traces are never read to the end. */
    private static final class OfTest extends Trace {
        private final Scene scene;
        private final int person;
        private final long[] record;

        OfTest(Condition.Is is, Outcome outcome, Scene scene, int person, long[] record) {
            super(is, outcome, null, null, NO_PARTS);
            this.scene = scene;
            this.person = person;
            this.record = record;
        }

        @Override
        List<String> read() {
            List<String> pointers = new ArrayList<>(2);
            if (condition() instanceof Condition.Is is) {
                Reads.of(is.test(), scene, person, record, cell -> pointers.add(cell.pointer()));
            }
            return Collections.unmodifiableList(pointers);
        }
    }
}
