package org.openhuji.casework.steps;

import java.util.Objects;
import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * The new place no longer admits those it permitted: it says by which clause, registers nobody by this move any more, and the
 * place left may restore them (国办发〔2015〕96号).
 *
 * @param clause which clause says so
 * @param words which facts
 */
public record CallOff(String clause, String words) implements Step {
    static final Rule RULE = Rule.of(
            "不再准予落户，退回迁出地",
            "no longer admit, and hand back",
            Rule.in(CaseState.ISSUED),
            CaseState.REFUSED,
            Set.of(By.DECIDER),
            Rule.Clock.STOPS,
            "国办发〔2015〕96号");

    public CallOff {
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
        Transfer transfer = file.transfer();
        if (transfer == null || transfer.side() != Transfer.Side.NEW_PLACE) {
            throw new CaseRefused(CaseProblem.NO_PERMISSION_HERE);
        }
        if (!hand.clauses().test(clause)) {
            throw new CaseRefused(CaseProblem.NO_SUCH_CLAUSE, clause);
        }
        Deciding.check(file, hand, true);
        draft.transfer(transfer.released(hand.on()))
                .decision(new Decision(
                        false, Objects.requireNonNull(hand.officer()), hand.level(), hand.on(), clause, words, true))
                .desk(new CaseFile.Desk(file.desk().accepted(), file.desk().examined(), hand.officer()))
                .to(CaseState.REFUSED);
    }
}
