package org.openhuji.casework.steps;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Company;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;
import org.openhuji.register.HouseholdId;

/**
 * The place left issues the migration certificate, and ends the registration with it: the movers are in transit, lawfully, for
 * as long as it is good (户口登记条例第十条).
 *
 * @param number drawn for it
 * @param act the act that moved them out
 * @param left which household each left, by label
 * @param company what it says of them, for another register; {@code null} within one
 */
public record Certify(
        String number,
        UUID act,
        Map<String, HouseholdId> left,
        @Nullable Company company) implements Step {
    static final Rule RULE = Rule.of(
            "签发迁移证",
            "issue the migration certificate",
            Rule.in(CaseState.ACCEPTED, CaseState.APPROVED),
            CaseState.ISSUED,
            Set.of(By.HANDLER),
            Rule.Clock.STOPS,
            "户口登记条例第十条");

    public Certify {
        left = Map.copyOf(left);
    }

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
        draft.transfer(transfer.certified(
                                number, hand.on().plusDays(hand.terms().certificateDays()))
                        .leaving(left)
                        .saying(company))
                .act(act)
                .to(CaseState.ISSUED);
    }
}
