package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Judgement;

/**
 * Granted. Where the law does not say so by itself, or not all that was looked up came back clear, in words; where the law says the
 * opposite, or something was found, in words and by the level above.
 *
 * @param words why; {@code null} where the law's answer says it
 */
public record Approve(@Nullable String words) implements Step {
    static final Rule RULE = Rule.of(
            "批准",
            "approve",
            Rule.in(CaseState.EXAMINED),
            CaseState.APPROVED,
            Set.of(By.DECIDER),
            Rule.Clock.STOPS,
            "QJ-14a、QJ-14b");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        Judgement judgement = Objects.requireNonNull(file.judgement());
        boolean against =
                judgement.verdict() == Judgement.Verdict.DENY || judgement.verdict() == Judgement.Verdict.SUSPENDED;
        Deciding.check(file, hand, against);
        String why = judgement.verdict() == Judgement.Verdict.GRANT && !file.doubtful()
                ? words
                : Step.words(words == null ? "" : words);
        Completeness.consents(file, hand.on());
        draft.decision(new Decision(
                        true,
                        Objects.requireNonNull(hand.officer()),
                        hand.level(),
                        hand.on(),
                        file.application().clause(),
                        why,
                        against))
                .desk(new CaseFile.Desk(file.desk().accepted(), file.desk().examined(), hand.officer()))
                .to(CaseState.APPROVED);
    }
}
