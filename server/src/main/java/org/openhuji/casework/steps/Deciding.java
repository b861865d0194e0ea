package org.openhuji.casework.steps;

import java.util.Objects;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Level;

/** Who may decide. */
final class Deciding {
    private Deciding() {}

    /**
     * On the level of the matter; one above where it goes against the law's answer, or a record of others holds something; never who
     * accepted, matters done on the spot apart whose lookups came back clear.
     */
    static void check(CaseFile file, Hand hand, boolean against) {
        Level needed = hand.terms().deciding();
        if (hand.level().compareTo(needed) < 0) {
            throw new CaseRefused(
                    CaseProblem.LEVEL_TOO_LOW,
                    needed.words().zh(),
                    hand.level().words().zh(),
                    needed.words().en(),
                    hand.level().words().en());
        }
        Level above = needed.above();
        boolean higher = against || file.hit();
        if (higher && hand.level().compareTo(above) < 0) {
            throw new CaseRefused(
                    CaseProblem.LEVEL_ABOVE_NEEDED,
                    above.words().zh(),
                    above.words().en());
        }
        boolean own = Objects.equals(file.desk().accepted(), hand.officer());
        if (own && (higher || file.doubtful() || !hand.terms().onTheSpot())) {
            throw new CaseRefused(CaseProblem.OWN_ACCEPTANCE);
        }
    }
}
