package org.openhuji.web.office;

import java.util.List;

/**
 * A requisition body's list as its page shows it.
 *
 * @param broken whether it was broken off when it was sent last
 * @param counts how many of its families stand where
 * @param next the case that waits first for whoever looks; empty where none does
 * @param elsewhere how many of its families are other offices' business
 * @param faults what was wrong when it was sent last, as many as the page shows
 * @param out how many faults kept somebody out, of all
 */
record BatchView(
        Line line,
        boolean broken,
        List<Count> counts,
        String next,
        List<FamilyLine> families,
        int elsewhere,
        List<FaultLine> faults,
        int found,
        int out) {
    /** A line of the list of batches. */
    record Line(String id, String number, String body, String noticed, String sent, int persons, int families) {}

    /** So many cases in a state. */
    record Count(String state, long families) {}

    /** A family, and where its case stands. */
    record FamilyLine(String mark, CaseView.Row row) {}

    /** Something wrong: what becomes of the row, where, what, and what mends it. */
    record FaultLine(boolean out, String row, String column, String wrong, String mend) {}

    /** A column of the file. */
    record Column(String head, String english, boolean needed, String key) {}
}
