package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * Somebody brings a migration certificate that needed no permission: students, those discharged or released (practice 2).
 *
 * @param transfer the move, as the place left knows it
 * @param place division code of the place left
 * @param certificate its number
 * @param until its last day
 */
public record Bring(UUID transfer, String place, String certificate, LocalDate until) implements Step {
    static final Rule RULE = Rule.of(
            "收取迁移证",
            "take the certificate",
            Rule.in(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "户口登记条例第十条、第十三条");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.transfer(Transfer.begun(transfer, Transfer.Side.NEW_PLACE, place).certified(certificate, until));
    }
}
