package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;

/**
 * The unit or community where they live is told; nobody has to walk (QJ-14c).
 *
 * @param with which
 */
public record FileWith(String with) implements Step {
    static final Rule RULE = Rule.of(
            "备案",
            "file with unit or community",
            Rule.in(CaseState.REGISTERED),
            CaseState.FILED,
            Set.of(By.HANDLER, By.SYSTEM),
            Rule.Clock.NONE,
            "QJ-14c");

    public FileWith {
        with = Step.words(with);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.to(CaseState.FILED);
    }
}
