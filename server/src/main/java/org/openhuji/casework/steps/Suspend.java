package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Judgement;

/**
 * A notice stops the matter for a time; the day of the application stays what it is. Possible only where a notice that the register
 * keeps, and the clause, say so: nobody else can stop a case.
 *
 * @param notice which notice
 */
public record Suspend(String notice) implements Step {
    static final Rule RULE = Rule.of(
            "中止",
            "suspend",
            Rule.in(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED),
            CaseState.SUSPENDED,
            Set.of(By.HANDLER, By.DECIDER),
            Rule.Clock.PAUSES,
            "ZZ-9.7S");

    public Suspend {
        if (notice.isBlank() || notice.length() > LONGEST) {
            throw new CaseRefused(CaseProblem.NO_NOTICE);
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        Judgement judgement = hand.judgement().get();
        if (judgement.verdict() != Judgement.Verdict.SUSPENDED) {
            throw new CaseRefused(CaseProblem.NOTHING_STOPS_IT);
        }
        Deadline clock = file.deadline();
        draft.before(file.state())
                .judgement(judgement)
                .deadline(clock == null ? null : clock.pause(hand.calendar(), hand.on()))
                .to(CaseState.SUSPENDED);
    }
}
