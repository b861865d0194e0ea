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
 */
public record Trace(
        Condition condition,
        Outcome outcome,
        List<String> facts,
        @Nullable String about,
        List<Trace> parts) {

    /** What the pack says about it. */
    public Said said() {
        return condition.said();
    }

    /** The sentence for people, or {@code null} where only its parts have sentences. */
    public @Nullable Text sentence() {
        return condition.said().text();
    }
}
