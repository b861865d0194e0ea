package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * The new place has replaced its permission: the place left holds the movers against the new number.
 *
 * @param number of the permission
 * @param until its last day
 */
public record Renewed(String number, LocalDate until) implements Step {
    static final Rule RULE = Rule.of(
            "收到补发的准迁信息",
            "hear of the permission replaced",
            Rule.in(CaseState.SUBMITTED, CaseState.RETURNED, CaseState.ACCEPTED),
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "CF-2.3c");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.transfer(Objects.requireNonNull(draft.from().transfer()).permitted(number, until));
    }
}
