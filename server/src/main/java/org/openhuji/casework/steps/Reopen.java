package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * A refused case is taken up again, by somebody else than who refused it.
 *
 * @param words why
 */
public record Reopen(String words) implements Step {
    static final Rule RULE = Rule.of(
            "重新办理",
            "reopen",
            Rule.in(CaseState.OBJECTED, CaseState.REFUSED),
            CaseState.ACCEPTED,
            Set.of(By.DECIDER),
            Rule.Clock.STARTS,
            "行政复议法");

    public Reopen {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        Transfer transfer = file.transfer();
        if (transfer != null && transfer.released() != null) {
            throw new CaseRefused(CaseProblem.MOVE_CALLED_OFF);
        }
        if (Objects.equals(file.desk().decided(), hand.officer())) {
            throw new CaseRefused(CaseProblem.OWN_ACCEPTANCE);
        }
        draft.decision(null)
                .stage(0)
                .deadline(Deadline.start(
                        hand.calendar(),
                        hand.on(),
                        hand.terms().stages().getFirst().days()))
                .to(CaseState.ACCEPTED);
    }
}
