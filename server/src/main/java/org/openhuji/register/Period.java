package org.openhuji.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of legal validity, half-open: from its first day until the day on which it no longer holds.
 *
 * @param from the first day, included; {@code null} where it always was
 * @param until the first day on which it no longer holds; {@code null} while no end is known
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
    /**
     * Checks that there is a day in it.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Period {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a period has a day at least");
        }
    }

    /** From a day on, with no end known. */
    public static Period since(@Nullable LocalDate from) {
        return new Period(from, null);
    }

    /** Reads the text of a {@code daterange} as PostgreSQL writes it. */
    public static Period parse(String range) {
        int comma = range.indexOf(',');
        String lower = range.substring(1, comma);
        String upper = range.substring(comma + 1, range.length() - 1);
        return new Period(
                lower.isEmpty() || lower.equals("-infinity") ? null : LocalDate.parse(lower),
                upper.isEmpty() || upper.equals("infinity") ? null : LocalDate.parse(upper));
    }

    /** Whether the day is in it. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether a day is in both. */
    public boolean overlaps(Period other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (until == null || other.from == null || other.from.isBefore(until));
    }

    /** Whether it begins after a day. */
    public boolean beginsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether some day of it is this one or later. */
    public boolean reaches(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    /** As PostgreSQL reads a {@code daterange}. */
    @Override
    public String toString() {
        return "[" + (from == null ? "" : from) + "," + (until == null ? "" : until) + ")";
    }
}
