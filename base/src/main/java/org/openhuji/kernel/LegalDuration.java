package org.openhuji.kernel;

import java.time.LocalDate;

/**
 * A duration in calendar months and days, as documents write them ("three years", "half a year", "thirty days").
 *
 * <p>A duration since a day is complete on that day plus the duration, or on the last day of that month where the day
 * does not exist: 29 February plus one year is 28 February. Calendar dates are added here and nowhere
 * else, working days in {@link WorkingDays}; everything else compares dates.
 *
 * @param months calendar months, 0 or more; years are twelve of them
 * @param days further days, 0 or more
 */
public record LegalDuration(int months, int days) {
    /** No time at all. */
    public static final LegalDuration NONE = new LegalDuration(0, 0);

    /** The day on which the duration since {@code epochDay} is complete, as an epoch day. */
    public long after(long epochDay) {
        if (months == 0) {
            return epochDay + days;
        }
        return LocalDate.ofEpochDay(epochDay).plusMonths(months).toEpochDay() + days;
    }

    /** A day near the last one whose duration is complete on {@code epochDay}; up to three days off at a month's end. */
    public long before(long epochDay) {
        return LocalDate.ofEpochDay(epochDay - days).minusMonths(months).toEpochDay();
    }
}
