package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.situation.Situation;

/** An interview led to its end. */
final class Conversation {
    private static final int MOST = 80;

    /** Whoever asks. */
    interface Interviewer {
        Progress next(Situation situation, Set<String> unsure, boolean all);
    }

    /** A question, and what was known when it was asked. */
    record Step(Progress progress, Map<String, Object> said, Set<String> unsure, int moreRecords) {}

    final List<Step> steps = new ArrayList<>();
    final Progress end;

    Conversation(HiddenFamily family, Interviewer interviewer, boolean all) {
        Progress progress = interviewer.next(family.situation(), family.unsure, all);
        while (progress.question() != null) {
            if (steps.size() == MOST) {
                throw new IllegalStateException("asked " + MOST + " questions and not done");
            }
            steps.add(new Step(
                    progress, HiddenFamily.copy(family.said), new LinkedHashSet<>(family.unsure), family.moreRecords));
            family.answer(progress.question());
            progress = interviewer.next(family.situation(), family.unsure, all);
        }
        end = progress;
    }
}
