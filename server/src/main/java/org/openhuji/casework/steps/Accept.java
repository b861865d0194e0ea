package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Draft;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Missing;
import org.openhuji.casework.Terms;

/**
 * The application is whole, and its time begins.
 *
 * @param papers what the officer has seen beside what was there
 */
public record Accept(List<GivenPaper> papers) implements Step {
    static final Rule RULE = Rule.of(
            "受理",
            "accept",
            Rule.in(CaseState.SUBMITTED),
            CaseState.ACCEPTED,
            Set.of(By.HANDLER),
            Rule.Clock.STARTS,
            "QJ-14a");

    public Accept {
        papers = List.copyOf(papers);
    }

    /** What a case with the papers it has would be returned for. */
    public static List<Missing> lacking(CaseFile file, Terms terms, LocalDate on) {
        return Completeness.missing(file, file.papers(), terms, on);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        List<GivenPaper> there = Completeness.given(draft.from(), papers, hand);
        List<Missing> missing = Completeness.missing(draft.from(), there, hand);
        if (!missing.isEmpty()) {
            throw new CaseRefused(
                    CaseProblem.INCOMPLETE,
                    missing.stream().map(one -> one.words().zh()).collect(Collectors.joining("、")),
                    missing.stream().map(one -> one.words().en()).collect(Collectors.joining(", ")));
        }
        draft.papers(there)
                .missing(List.of())
                .stage(0)
                .deadline(Deadline.start(
                        hand.calendar(),
                        hand.on(),
                        hand.terms().stages().getFirst().days()))
                .desk(new CaseFile.Desk(hand.officer(), null, null))
                .to(CaseState.ACCEPTED);
    }
}
