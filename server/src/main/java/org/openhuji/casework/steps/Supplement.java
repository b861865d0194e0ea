package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.GivenPaper;

/**
 * What was missing is brought.
 *
 * @param application as it is now: consents given, the household named
 * @param papers what came now
 */
public record Supplement(Application application, List<GivenPaper> papers) implements Step {
    static final Rule RULE = Rule.of(
            "补正",
            "supplement",
            Rule.in(CaseState.RETURNED),
            CaseState.SUBMITTED,
            Set.of(By.APPLICANT, By.HANDLER),
            Rule.Clock.NONE,
            "国务院令第663号第九条");

    public Supplement {
        papers = List.copyOf(papers);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        // What it was returned for stays: it is not returned a second time.
        draft.application(application)
                .papers(Completeness.given(draft.from(), papers, hand))
                .to(CaseState.SUBMITTED);
    }
}
