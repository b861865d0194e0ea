package org.openhuji.casework.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Check;
import org.openhuji.casework.Draft;
import org.openhuji.register.duplicates.PresenceSearch;

/**
 * Whoever is to be registered for the first time was compared with those who may be the same person.
 *
 * @param search the search that found them
 * @param answer whether one of them it is
 * @param words how the officer knows
 */
public record Compared(UUID search, PresenceSearch.Answer answer, String words) implements Step {
    static final Rule RULE = Rule.of(
            "查重核对",
            "compare with who is registered",
            Rule.in(CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "国办发〔2015〕96号");

    /** What it stands under among the checks. */
    public static final String REGISTER = "登记簿";

    private static final String QUESTION = "查重：登记簿里相近的人都不是本人";

    public Compared {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Check.Answer said = switch (answer) {
            case NOBODY -> Check.Answer.CONFIRMED;
            case ONE_OF_THEM -> Check.Answer.DENIED;
        };
        List<Check> checks = new ArrayList<>(draft.from().checks());
        checks.removeIf(check -> check.id().equals(search));
        checks.add(new Check(search, REGISTER, QUESTION, hand.on(), said, words, hand.on()));
        draft.checks(checks);
    }
}
