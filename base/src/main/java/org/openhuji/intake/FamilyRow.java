package org.openhuji.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;

/**
 * Somebody on a requisition body's list.
 *
 * @param line where the row begins, from 1
 * @param family the mark of the family, the same on each of its rows
 * @param relation to the head, by GB/T 4761
 * @param origin packed code of the place where they are registered; -1 where the list leaves it to the register
 * @param place packed code of the place they move to, down to the village or community
 * @param agreedOn the day they signed, or their guardian did; {@code null} where nobody has yet
 */
public record FamilyRow(
        long line,
        String family,
        PersonName name,
        CitizenNumber number,
        String relation,
        long origin,
        long place,
        String address,
        @Nullable LocalDate agreedOn) {
    /** The line alone: the rest is somebody's. */
    @Override
    public String toString() {
        return "FamilyRow[" + line + "]";
    }
}
