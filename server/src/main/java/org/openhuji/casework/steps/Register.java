package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * What was approved is in the register.
 *
 * @param act the act that was recorded
 */
public record Register(UUID act) implements Step {
    static final Rule RULE = Rule.of(
            "登记",
            "register",
            Rule.in(CaseState.APPROVED, CaseState.ISSUED),
            CaseState.REGISTERED,
            Set.of(By.HANDLER, By.SYSTEM),
            Rule.Clock.NONE,
            "户口登记条例第十三条；QJ-14b");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Whether it is possible now, asked before the register is. */
    public static void check(CaseFile file, LocalDate on) {
        Completeness.consents(file, on);
        Transfer transfer = file.transfer();
        if (transfer == null || transfer.side() == Transfer.Side.OLD_PLACE) {
            return;
        }
        if (transfer.certificate() == null) {
            throw new CaseRefused(CaseProblem.NOT_HANDED_OVER);
        }
        LocalDate until = transfer.certificateUntil();
        if (until != null && until.isBefore(on)) {
            throw new CaseRefused(CaseProblem.CERTIFICATE_EXPIRED, until.toString());
        }
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer != null) {
            draft.transfer(transfer.settled());
        }
        draft.act(act).to(CaseState.REGISTERED);
    }
}
