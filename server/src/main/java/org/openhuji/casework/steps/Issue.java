package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * The permission to move in goes out, to the applicant and to the place they leave.
 *
 * @param number drawn for it
 */
public record Issue(String number) implements Step {
    static final Rule RULE = Rule.of(
            "签发准迁证明",
            "issue the permission to move in",
            Rule.in(CaseState.APPROVED),
            CaseState.ISSUED,
            Set.of(By.HANDLER, By.DECIDER),
            Rule.Clock.NONE,
            "户口登记条例第十条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.side() != Transfer.Side.NEW_PLACE) {
            throw new CaseRefused(CaseProblem.NO_PERMISSION_HERE);
        }
        draft.transfer(Objects.requireNonNull(transfer)
                        .permitted(number, hand.on().plusDays(hand.terms().permissionDays())))
                .to(CaseState.ISSUED);
    }
}
