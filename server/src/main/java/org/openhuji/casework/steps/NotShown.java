package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.Draft;

/**
 * Another register has no such certificate that is still open and of these people: the number is looked at again, or the window of the
 * place left is asked.
 *
 * @param number as it was asked about
 */
public record NotShown(String number) implements Step {
    static final Rule RULE = Rule.of(
            "迁出地查无此证",
            "the place left knows no such certificate",
            Rule.RUNNING,
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "户口登记条例第十条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        // What was asked for in vain stands in the history of the case, and nowhere else in it.
    }
}
