package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * The paper that was lost, spoiled or ran out is replaced: the old number is void, the content the same.
 *
 * @param old number of the paper replaced
 * @param fresh number of the one in its place; empty where it is printed on numbered stock
 */
public record Replace(String old, String fresh) implements Step {
    static final Rule RULE = Rule.of(
            "补发、换发",
            "replace the paper",
            Rule.in(CaseState.APPROVED),
            CaseState.FILED,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "CF-2.3c");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.to(CaseState.FILED);
    }
}
