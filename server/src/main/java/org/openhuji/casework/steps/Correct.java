package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * A slip in what was taken in is put right; what the law says of it is asked anew, and so is what was looked up of those it named.
 *
 * @param application as it should be
 * @param words what was wrong
 */
public record Correct(Application application, String words) implements Step {
    public static final Rule RULE = Rule.of(
            "更正申请",
            "correct",
            Rule.in(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.ACCEPTED),
            null,
            Set.of(By.APPLICANT, By.HANDLER),
            Rule.Clock.NONE,
            "CF-1.1.4");

    public Correct {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.application(application);
        if (!application.equals(draft.from().application())) {
            draft.lookups(List.of());
        }
    }
}
