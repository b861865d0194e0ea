package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * Those in transit come back: the place left asks the new one to give the move up. Until it has, nobody is restored, for they may
 * be registered there at this very moment.
 *
 * @param words why
 */
public record Recall(String words) implements Step {
    static final Rule RULE = Rule.of(
            "请迁入地退回",
            "ask the new place to hand back",
            Rule.in(CaseState.ISSUED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "国办发〔2015〕96号");

    public Recall {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.side() != Transfer.Side.OLD_PLACE || transfer.arrived()) {
            throw new CaseRefused(CaseProblem.NOTHING_TO_REISSUE);
        }
    }
}
