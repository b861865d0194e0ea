package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * Somebody brings a migration certificate that needed no permission, issued by another register: that one is asked what it says.
 *
 * @param certificate its number
 */
public record Present(String certificate) implements Step {
    static final Rule RULE = Rule.of(
            "向迁出地核对迁移证",
            "ask the place left about the certificate",
            Rule.in(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "户口登记条例第十条、第十三条");

    /** As many characters as the number of a certificate has at most. */
    private static final int LONGEST = 40;

    public Present {
        if (certificate.isBlank() || certificate.length() > LONGEST) {
            throw new CaseRefused(
                    CaseProblem.NO_SUCH_PAPER, certificate.isBlank() ? "—" : certificate.substring(0, LONGEST));
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.side() != Transfer.Side.NEW_PLACE || transfer.certificate() != null) {
            throw new CaseRefused(CaseProblem.NO_PERMISSION_HERE);
        }
    }
}
