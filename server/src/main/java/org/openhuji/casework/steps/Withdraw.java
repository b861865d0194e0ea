package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/** The applicant takes it back; nothing has been registered. */
public record Withdraw() implements Step {
    static final Rule RULE = Rule.of(
            "撤回",
            "withdraw",
            Rule.runningOrIssued(),
            CaseState.WITHDRAWN,
            Set.of(By.APPLICANT, By.HANDLER),
            Rule.Clock.STOPS,
            "户口登记条例第十三条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (!draft.from().acts().isEmpty() || transfer != null && transfer.certificate() != null) {
            throw new CaseRefused(CaseProblem.REGISTERED_ALREADY);
        }
        draft.to(CaseState.WITHDRAWN);
    }
}
