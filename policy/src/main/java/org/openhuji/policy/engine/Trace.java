package org.openhuji.policy.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/**
 * The reading "explain": a condition, its answer, the facts it read, and the same of its parts.
 *
 * @param condition the condition
 * @param outcome its answer
 * @param facts JSON pointers of the facts read by this condition itself (not by its parts)
 * @param about the label of the relative a quantifier has bound here, or {@code null}
 * @param parts the parts that were looked at, in order
 * @param score what a points table gives, where the condition asks for points; else {@code null}
 */
public record Trace(
        Condition condition,
        Outcome outcome,
        List<String> facts,
        @Nullable String about,
        List<Trace> parts,
        @Nullable Score score) {

    /** A condition that asks for no points. */
    public Trace(Condition condition, Outcome outcome, List<String> facts, @Nullable String about, List<Trace> parts) {
        this(condition, outcome, facts, about, parts, null);
    }

    /** What the pack says about it. */
    public Said said() {
        return condition.said();
    }

    /** The sentence for people, a score behind it; {@code null} where only its parts have sentences. */
    public @Nullable Text sentence() {
        Text said = condition.said().text();
        return said == null || score == null ? said : score.behind(said);
    }
}
