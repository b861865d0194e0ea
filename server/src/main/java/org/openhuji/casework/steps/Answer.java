package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Check;
import org.openhuji.casework.Draft;

/**
 * A department answered; until records are shared, an officer writes down what it said.
 *
 * @param check which
 * @param answer what; that it could not be checked is an answer and no pass
 * @param words in its own words
 */
public record Answer(UUID check, Check.Answer answer, String words) implements Step {
    static final Rule RULE = Rule.of(
            "核查答复",
            "take a department's answer",
            Rule.in(CaseState.ACCEPTED, CaseState.SUSPENDED),
            null,
            Set.of(By.HANDLER, By.SYSTEM),
            Rule.Clock.NONE,
            "CF-1.1.4");

    public Answer {
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        if (draft.from().awaited().stream().noneMatch(one -> one.id().equals(check))) {
            throw new CaseRefused(CaseProblem.NO_SUCH_CHECK);
        }
        List<Check> checks = draft.from().checks().stream()
                .map(one -> one.id().equals(check) ? one.answered(answer, words, hand.on()) : one)
                .toList();
        draft.checks(checks);
    }
}
