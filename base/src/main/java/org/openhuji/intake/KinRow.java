package org.openhuji.intake;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;

/**
 * A row of a table of kin, checked.
 *
 * @param row the line of the file, from 1
 * @param relation a code of {@code relation.csv}: what the relative is to the person
 */
public record KinRow(
        long row,
        PersonReference person,
        String relation,
        PersonReference relative,
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        @Nullable String paper) {
    /** Where it stands in the file, and nothing of the persons. */
    @Override
    public String toString() {
        return "KinRow[row=" + row + "]";
    }
}
