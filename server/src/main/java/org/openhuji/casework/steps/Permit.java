package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * A permission to move in was lost or ran out: it is issued again with the same content, and the old number is void (CF-2.3c).
 *
 * @param number drawn for the new one
 */
public record Permit(String number) implements Step {
    static final Rule RULE = Rule.of(
            "补发准迁证明",
            "replace the permission",
            Rule.in(CaseState.ISSUED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "CF-2.3c");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.permission() == null || transfer.certificate() != null) {
            throw new CaseRefused(CaseProblem.NOTHING_TO_REISSUE);
        }
        draft.transfer(
                transfer.permitted(number, hand.on().plusDays(hand.terms().permissionDays())));
    }
}
