package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/** The new place reports that they are registered there: the case of those who left is closed. */
public record Arrived() implements Step {
    static final Rule RULE = Rule.of(
            "收到迁往地落户信息",
            "hear of the arrival",
            Rule.in(CaseState.ISSUED),
            CaseState.REGISTERED,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "户口登记条例第十条、第十三条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.side() != Transfer.Side.OLD_PLACE) {
            throw new CaseRefused(CaseProblem.NO_PERMISSION_HERE);
        }
        draft.transfer(transfer.settled()).to(CaseState.REGISTERED);
    }
}
