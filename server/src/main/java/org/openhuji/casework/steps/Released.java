package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * The new place gave the move up: those in transit may be restored where they left, or take another permission.
 *
 * @param day when it did
 */
public record Released(LocalDate day) implements Step {
    static final Rule RULE = Rule.of(
            "收到迁入地退回",
            "hear that the move was handed back",
            Rule.in(CaseState.ISSUED),
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "国办发〔2015〕96号");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.transfer(Objects.requireNonNull(draft.from().transfer()).released(day));
    }
}
