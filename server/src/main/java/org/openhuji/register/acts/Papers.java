package org.openhuji.register.acts;

import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;

/** Papers an act cannot do without. */
final class Papers {
    private Papers() {}

    static void needs(Draft draft, String kind, String zh, String en) {
        if (!draft.filing().has(kind)) {
            draft.find(RegisterProblem.PAPER_NEEDED, "/papers", zh, en);
        }
    }
}
