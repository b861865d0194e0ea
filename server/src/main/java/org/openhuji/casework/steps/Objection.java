package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * Whoever was refused objects, within sixty days of the decision (practice 34). The office looks again; what review and suit are
 * open beside that the decision says.
 *
 * @param words why
 */
public record Objection(String words) implements Step {
    /** Days within which an objection is heard. */
    public static final int DAYS = 60;

    static final Rule RULE = Rule.of(
            "提出异议",
            "object",
            Rule.in(CaseState.REFUSED),
            CaseState.OBJECTED,
            Set.of(By.APPLICANT, By.HANDLER),
            Rule.Clock.NONE,
            "行政复议法");

    public Objection {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        LocalDate decided = Objects.requireNonNull(draft.from().decision()).on();
        if (hand.on().isAfter(decided.plusDays(DAYS))) {
            throw new CaseRefused(CaseProblem.OBJECTION_LATE, DAYS);
        }
        draft.to(CaseState.OBJECTED);
    }
}
