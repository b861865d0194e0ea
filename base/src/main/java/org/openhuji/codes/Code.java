package org.openhuji.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/**
 * A code of a list, with its label and its dates.
 *
 * @param code as the standard writes it
 * @param label what it means
 * @param from first day of use; {@code null} where it is as old as the list
 * @param until last day of use; {@code null} while it is in use
 * @param becomes the code that is written instead since then; {@code null} while it is in use
 * @param source the standard or document it is from
 */
public record Code(
        String code,
        Words label,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String becomes,
        String source) {
    /** Whether the code was in use on a day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
