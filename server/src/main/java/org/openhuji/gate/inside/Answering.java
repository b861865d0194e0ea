package org.openhuji.gate.inside;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.gate.Brought;
import org.openhuji.gate.PaperChecks;
import org.openhuji.gate.Taken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers questions about papers. Nothing of them is kept: what gets lost is asked again. */
@Component
class Answering {
    private final ObjectProvider<PaperChecks> checks;
    private List<Brought.Answer> ready = List.of();

    Answering(ObjectProvider<PaperChecks> checks) {
        this.checks = checks;
    }

    /** What the next call brings. */
    synchronized List<Brought.Answer> ready() {
        return ready;
    }

    /** The answers before were brought; these questions came. */
    synchronized void next(List<Taken.Question> questions) {
        List<Brought.Answer> answers = new ArrayList<>();
        for (Taken.Question question : questions) {
            if (checks.getObject().check(question.code(), question.imprint())
                    instanceof PaperChecks.Checked.Known known) {
                answers.add(new Brought.Answer(question.id(), known));
            }
        }
        ready = answers;
    }
}
