package org.openhuji.kernel;

import java.time.LocalDate;

/** What is known of the area codes of citizen numbers. The gazetteer answers for the divisions of China. */
@FunctionalInterface
public interface NumberAreas {
    /**
     * What the code was between two days.
     *
     * @param area six digits, of a province that exists
     * @param from the first day on which the number may have been given
     * @param until the last one, not before {@code from}
     */
    State state(String area, LocalDate from, LocalDate until);

    /** What an area code was. */
    enum State {
        /** A county's, valid on a day of the span. */
        VALID,
        /** A province's or prefecture's that has counties. */
        NOT_A_COUNTY,
        /** A county's that had been replaced before. */
        ENDED,
        /** A county's that came into use after it. */
        TOO_NEW,
        /** In no list at hand. */
        UNKNOWN
    }
}
