package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;

/**
 * Those in transit are registered again at the place they left, after the new one gave the move up; their certificate is void.
 *
 * @param acts the acts that restored them
 */
public record Restore(List<UUID> acts) implements Step {
    static final Rule RULE = Rule.of(
            "在迁出地恢复户口",
            "restore at the place left",
            Rule.in(CaseState.ISSUED),
            CaseState.WITHDRAWN,
            Set.of(By.HANDLER),
            Rule.Clock.STOPS,
            "国办发〔2015〕96号");

    public Restore {
        acts = List.copyOf(acts);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Whether it is possible now, asked before the register is. */
    public static void check(CaseFile file) {
        Transfer transfer = file.transfer();
        if (transfer == null || transfer.side() != Transfer.Side.OLD_PLACE || transfer.released() == null) {
            throw new CaseRefused(CaseProblem.NOT_RELEASED);
        }
    }

    @Override
    public void take(Draft draft, Hand hand) {
        check(draft.from());
        acts.forEach(draft::act);
        draft.to(CaseState.WITHDRAWN);
    }
}
