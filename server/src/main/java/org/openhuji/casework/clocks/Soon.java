package org.openhuji.casework.clocks;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.openhuji.casework.Deadline;
import org.openhuji.kernel.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When little is left of a clock: so many working days as the setting says ({@code huji.reminders.days}, three unless it is set),
 * and never more than half of what the clock had, so that a short one is not called late on its first day.
 */
@Component
class Soon {
    private final WorkingDays calendar;
    private final int days;

    Soon(WorkingDays calendar, @Value("${huji.reminders.days:3}") int days) {
        if (days < 0) {
            throw new IllegalArgumentException("huji.reminders.days is 0 working days or more, not " + days);
        }
        this.calendar = calendar;
        this.days = days;
    }

    /** The most working days that are few. */
    int days() {
        return days;
    }

    /** Whether little is left of a clock that runs and has not run over. */
    boolean is(Deadline clock, LocalDate on) {
        return clock.pausedOn() == null
                && !clock.late(on)
                && clock.left(calendar, on) <= Math.min(days, half(clock.days()));
    }

    private static int half(int days) {
        return (days + 1) / 2;
    }

    /**
     * The same for the database, which knows no calendar: what is due before the day at a place has at most so many working days
     * left, the first place standing for none.
     */
    String[] horizons(LocalDate on) {
        return IntStream.rangeClosed(1, days + 1)
                .mapToObj(left -> calendar.plus(on, left).day().toString())
                .toArray(String[]::new);
    }
}
