package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;

/**
 * The holidays of a year have been announced that were not when the clock began: its last day is worked out anew.
 *
 * @param before the last day as it was reckoned
 * @param after the last day as it is
 */
public record Recount(LocalDate before, LocalDate after) implements Step {
    static final Rule RULE = Rule.of(
            "重算期限",
            "work the limit out anew",
            Rule.in(CaseState.ACCEPTED, CaseState.EXAMINED),
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "全国年节及纪念日放假办法");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Deadline deadline = Objects.requireNonNull(draft.from().deadline());
        draft.deadline(deadline.anew(hand.calendar()));
    }
}
