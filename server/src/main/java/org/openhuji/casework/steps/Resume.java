package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Judgement;

/**
 * The notice has ended: the case goes on where it stood, with the time it had left, and is judged as of its old day.
 *
 * @param words what ended it
 */
public record Resume(String words) implements Step {
    static final Rule RULE = Rule.of(
            "恢复办理",
            "resume",
            Rule.in(CaseState.SUSPENDED),
            null,
            Set.of(By.HANDLER, By.DECIDER),
            Rule.Clock.GOES_ON,
            "ZZ-9.7S");

    public Resume {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        Judgement judgement = hand.judgement().get();
        if (judgement.verdict() == Judgement.Verdict.SUSPENDED) {
            throw new CaseRefused(CaseProblem.STILL_STOPPED);
        }
        Deadline clock = file.deadline();
        draft.to(Objects.requireNonNull(file.before()))
                .before(null)
                .judgement(judgement)
                .deadline(clock == null ? null : clock.resume(hand.calendar(), hand.on()));
    }
}
