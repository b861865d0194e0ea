package org.openhuji.casework.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Check;
import org.openhuji.casework.Draft;

/**
 * A department is asked for what it can prove, once.
 *
 * @param id given by who asks
 * @param department whom
 * @param question what
 */
public record Ask(UUID id, String department, String question) implements Step {
    static final Rule RULE = Rule.of(
            "部门核查",
            "ask a department",
            Rule.in(CaseState.ACCEPTED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "CF-1.1.4");

    public Ask {
        department = Step.words(department);
        question = Step.words(question);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        boolean before = draft.from().checks().stream()
                .anyMatch(check -> check.department().equals(department)
                        && check.question().equals(question));
        if (before) {
            throw new CaseRefused(CaseProblem.ASKED_BEFORE, department);
        }
        List<Check> checks = new ArrayList<>(draft.from().checks());
        checks.add(new Check(id, department, question, hand.on(), null, null, null));
        draft.checks(checks);
    }
}
