package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Terms;

/**
 * Everything is there and was checked: what the law says is put down, and the case goes to whoever decides.
 *
 * @param words what the officer adds; may be empty
 */
public record Examine(String words) implements Step {
    static final Rule RULE = Rule.of(
            "审查",
            "examine",
            Rule.in(CaseState.ACCEPTED),
            CaseState.EXAMINED,
            Set.of(By.HANDLER),
            Rule.Clock.NEXT_LEVEL,
            "QJ-14a");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        if (!file.awaited().isEmpty()) {
            throw new CaseRefused(CaseProblem.ANSWER_AWAITED, file.awaited().size());
        }
        Completeness.lookups(file, hand.terms());
        Completeness.consents(file, hand.on());
        draft.judgement(hand.judgement().get())
                .desk(new CaseFile.Desk(file.desk().accepted(), hand.officer(), null))
                .to(CaseState.EXAMINED);
        int next = file.stage() + 1;
        if (next < hand.terms().stages().size()) {
            Terms.Stage stage = hand.terms().stages().get(next);
            draft.stage(next).deadline(Deadline.start(hand.calendar(), hand.on(), stage.days()));
        }
    }
}
