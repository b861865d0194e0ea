package org.openhuji.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.WorkingDays;

/**
 * The clock of a case, in working days. The day after acceptance is day one; while it is paused nothing is counted.
 *
 * @param days how many the matter has on this level; 0 is on the spot
 * @param since the day it was started or started again
 * @param due the last day
 * @param provisional whether the holidays of a year it reaches into are not announced yet, so that the day may move
 * @param pausedOn {@code null} while it runs
 * @param left working days that were left at the pause, or when it was last started
 */
public record Deadline(
        int days,
        LocalDate since,
        LocalDate due,
        boolean provisional,
        @Nullable LocalDate pausedOn,
        int left) {
    /** Starts. */
    public static Deadline start(WorkingDays calendar, LocalDate on, int days) {
        WorkingDays.Due due = calendar.plus(on, days);
        return new Deadline(days, on, due.day(), due.provisional(), null, days);
    }

    /** Stops counting; what is left stays left. One that is paused stays as it is. */
    public Deadline pause(WorkingDays calendar, LocalDate on) {
        return pausedOn != null ? this : new Deadline(days, since, due, provisional, on, left(calendar, on));
    }

    /** Counts on. */
    public Deadline resume(WorkingDays calendar, LocalDate on) {
        if (pausedOn == null) {
            return this;
        }
        WorkingDays.Due again = calendar.plus(on, Math.max(left, 0));
        return new Deadline(days, on, again.day(), again.provisional(), null, left);
    }

    /** With the holidays that are known now; a last day that is certain, or not set while it is paused, stays as it is. */
    public Deadline anew(WorkingDays calendar) {
        if (pausedOn != null || !provisional) {
            return this;
        }
        WorkingDays.Due again = calendar.plus(since, Math.max(left, 0));
        return new Deadline(days, since, again.day(), again.provisional(), null, left);
    }

    /** Working days left on a day; negative by so many days it is late. */
    public int left(WorkingDays calendar, LocalDate on) {
        if (pausedOn != null) {
            return left;
        }
        return on.isAfter(due) ? -calendar.between(due, on) : calendar.between(on, due);
    }

    /** Whether it has run out on a day. */
    public boolean late(LocalDate on) {
        return pausedOn == null && on.isAfter(due);
    }
}
