package org.openhuji.casework.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Check;
import org.openhuji.casework.Draft;

/**
 * Somebody went to see.
 *
 * @param found what the visit showed of what was declared
 * @param words in words
 */
public record Visit(Check.Answer found, String words) implements Step {
    static final Rule RULE =
            Rule.of("入户核查", "visit", Rule.in(CaseState.ACCEPTED), null, Set.of(By.HANDLER), Rule.Clock.NONE, "QJ-14a");

    /** What a visit stands under among the checks. */
    public static final String VISIT = "入户核查";

    public Visit {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        List<Check> checks = new ArrayList<>(draft.from().checks());
        checks.add(new Check(UUID.randomUUID(), VISIT, VISIT, hand.on(), found, words, hand.on()));
        draft.checks(checks);
    }
}
