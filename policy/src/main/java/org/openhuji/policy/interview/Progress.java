package org.openhuji.policy.interview;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.Answer;

/**
 * How far an interview has come.
 *
 * @param determination the answer as it stands
 * @param answer the answer as a whole: that of the determination, but where nothing that is missing can change it, the one it
 *     has whatever the facts
 * @param stage what the question is for
 * @param question the next one; {@code null} where nothing is left that could be asked
 * @param atMost how many questions may follow at most, this one included, if nobody has more than one record of a kind
 */
public record Progress(
        Determination determination,
        Answer answer,
        Stage stage,
        @Nullable Question question,
        int atMost) {

    /** What is being found out. */
    public enum Stage {
        /** Whether any ground is open. */
        OUTCOME,
        /** Who may come along on the ground that is open. */
        COMPANIONS,
        /** Whether a residence permit is, where no ground is. */
        PERMIT,
        /** From which day time alone would open a ground, where none is open. */
        WAITING,
        /** What else stands open, asked for only on request. */
        REST,
        /** Nothing any more. */
        DONE
    }
}
