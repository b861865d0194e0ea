package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/** The new place gave the move up before a certificate was issued: nobody has left, and nobody does. */
public record Voided() implements Step {
    static final Rule RULE = Rule.of(
            "准迁证明作废",
            "hear that the permission is void",
            Rule.RUNNING,
            CaseState.WITHDRAWN,
            Set.of(By.SYSTEM),
            Rule.Clock.STOPS,
            "户口登记条例第十条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.to(CaseState.WITHDRAWN);
    }
}
