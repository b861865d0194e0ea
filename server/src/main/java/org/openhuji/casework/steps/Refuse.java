package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Judgement;

/**
 * Refused: by a clause and facts. Where the law admits it, by the level above.
 *
 * @param clause which clause says so
 * @param words which facts; nobody else's
 */
public record Refuse(String clause, String words) implements Step {
    static final Rule RULE = Rule.of(
            "不予批准",
            "refuse",
            Rule.in(CaseState.EXAMINED),
            CaseState.REFUSED,
            Set.of(By.DECIDER),
            Rule.Clock.STOPS,
            "QJ-14a；行政复议法（2024-01-01起）");

    public Refuse {
        if (clause.isBlank()) {
            throw new CaseRefused(CaseProblem.CLAUSE_NEEDED);
        }
        words = Step.words(words);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        CaseFile file = draft.from();
        if (!hand.clauses().test(clause)) {
            throw new CaseRefused(CaseProblem.NO_SUCH_CLAUSE, clause);
        }
        boolean against = Objects.requireNonNull(file.judgement()).verdict() == Judgement.Verdict.GRANT;
        Deciding.check(file, hand, against);
        draft.decision(new Decision(
                        false, Objects.requireNonNull(hand.officer()), hand.level(), hand.on(), clause, words, against))
                .desk(new CaseFile.Desk(file.desk().accepted(), file.desk().examined(), hand.officer()))
                .to(CaseState.REFUSED);
    }
}
