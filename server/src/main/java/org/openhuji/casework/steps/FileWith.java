package org.openhuji.casework.steps;

import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Draft;

/**
 * The unit or community where they live is told; nobody has to walk (QJ-14c). After registration, or as a matter of its own.
 *
 * @param with which
 */
public record FileWith(String with) implements Step {
    static final Rule RULE = Rule.of(
            "备案",
            "file with unit or community",
            Rule.in(CaseState.REGISTERED, CaseState.APPROVED),
            CaseState.FILED,
            Set.of(By.HANDLER, By.COMMUNITY, By.SYSTEM),
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
        CaseFile file = draft.from();
        if (file.state() == CaseState.APPROVED && file.type() != CaseType.FILE_AFTERWARDS) {
            throw new CaseRefused(CaseProblem.NOT_REGISTERED_YET);
        }
        draft.to(CaseState.FILED);
    }
}
