package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Missing;

/**
 * Something is missing: the applicant is told everything at once, and once only. What is missing the program works out of the
 * matter's own list, so that nothing else can be asked for.
 *
 * @param papers what the officer has seen beside what was there
 */
public record ReturnOnce(List<GivenPaper> papers) implements Step {
    static final Rule RULE = Rule.of(
            "一次性告知补正",
            "return once",
            Rule.in(CaseState.SUBMITTED),
            CaseState.RETURNED,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "国务院令第663号第九条；CF-1.1.4");

    public ReturnOnce {
        papers = List.copyOf(papers);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        if (!draft.from().missing().isEmpty()) {
            throw new CaseRefused(CaseProblem.RETURNED_BEFORE);
        }
        List<GivenPaper> there = Completeness.given(draft.from(), papers, hand);
        List<Missing> missing = Completeness.missing(draft.from(), there, hand);
        if (missing.isEmpty()) {
            throw new CaseRefused(CaseProblem.NOTHING_MISSING);
        }
        draft.papers(there).missing(missing).to(CaseState.RETURNED);
    }
}
