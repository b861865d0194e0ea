package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/** The place left asked for it: the move is given up, and nobody is registered by it any more. */
public record HandBack() implements Step {
    static final Rule RULE = Rule.of(
            "退回迁出地",
            "hand back to the place left",
            Rule.runningOrIssued(),
            CaseState.WITHDRAWN,
            Set.of(By.SYSTEM),
            Rule.Clock.STOPS,
            "国办发〔2015〕96号");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.transfer(Objects.requireNonNull(draft.from().transfer()).released(hand.on()))
                .to(CaseState.WITHDRAWN);
    }
}
