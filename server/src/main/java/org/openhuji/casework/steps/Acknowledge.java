package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * A reminder has reached whoever it was meant for. The case stays as it is, and its clock runs on.
 *
 * @param words which reminder
 */
public record Acknowledge(String words) implements Step {
    static final Rule RULE = Rule.of(
            "知悉催办",
            "note a reminder",
            Rule.in(CaseState.ACCEPTED, CaseState.EXAMINED),
            null,
            Set.of(By.HANDLER, By.DECIDER),
            Rule.Clock.NONE,
            "QJ-14a");

    public Acknowledge {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        // What is noted stands in the history of the case, and nowhere else in it.
    }
}
