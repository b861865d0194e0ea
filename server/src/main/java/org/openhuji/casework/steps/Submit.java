package org.openhuji.casework.steps;

import java.util.List;
import java.util.Set;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.GivenPaper;

/**
 * The application is handed in, at the window with its papers.
 *
 * @param papers what came with it
 */
public record Submit(List<GivenPaper> papers) implements Step {
    static final Rule RULE = Rule.of(
            "提交",
            "submit",
            Rule.in(CaseState.DRAFT),
            CaseState.SUBMITTED,
            Set.of(By.APPLICANT, By.HANDLER),
            Rule.Clock.NONE,
            "户口登记条例第十三条");

    public Submit {
        papers = List.copyOf(papers);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        draft.papers(Completeness.given(draft.from(), papers, hand)).to(CaseState.SUBMITTED);
    }
}
