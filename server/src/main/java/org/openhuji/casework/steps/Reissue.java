package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * A certificate was lost or ran out: its issuer replaces it with the same content (CF-2.3c), checks by itself that nobody has been
 * registered with it, and asks the applicant for no proof of that.
 *
 * @param number drawn for the new one
 * @param words lost or expired, and when
 */
public record Reissue(String number, String words) implements Step {
    static final Rule RULE = Rule.of(
            "补发、换发迁移证",
            "replace the certificate",
            Rule.in(CaseState.ISSUED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "CF-2.3c；国办发〔2015〕96号");

    public Reissue {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null
                || transfer.side() != Transfer.Side.OLD_PLACE
                || transfer.certificate() == null
                || transfer.arrived()
                || transfer.released() != null) {
            throw new CaseRefused(CaseProblem.NOTHING_TO_REISSUE);
        }
        draft.transfer(
                transfer.certified(number, hand.on().plusDays(hand.terms().certificateDays())));
    }
}
