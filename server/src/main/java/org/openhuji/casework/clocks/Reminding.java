package org.openhuji.casework.clocks;

import java.time.Clock;
import java.time.LocalDate;
import org.openhuji.kernel.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through the running clocks once on every working day: of which little is left, and which have run over. The legal day
 * decides, not how long the program has run. Each is told once, however often a day is gone through, and by however many servers;
 * a round that is cut off has told nothing and is taken again.
 */
@Component
public class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final ClockStore store;
    private final Soon soon;
    private final WorkingDays calendar;
    private final Clock legal;

    Reminding(ClockStore store, Soon soon, WorkingDays calendar, @Qualifier("legal") Clock legal) {
        this.store = store;
        this.soon = soon;
        this.calendar = calendar;
        this.legal = legal;
    }

    /**
     * What a round told.
     *
     * @param reminded clocks of which little is left, told for the first time
     * @param escalated clocks that have run over, told for the first time
     */
    public record Told(int reminded, int escalated) {}

    /** Asks again and again whether a working day has begun that nobody has gone through. */
    @Scheduled(fixedDelayString = "${huji.reminders.pause:600000}")
    @Transactional
    void look() {
        LocalDate today = LocalDate.now(legal);
        if (calendar.isWorkingDay(today) && !store.done(today)) {
            Told told = round(today);
            if (told.reminded() + told.escalated() > 0) {
                LOG.info("Clocks of {}: {} due soon, {} overdue, told now", today, told.reminded(), told.escalated());
            }
        }
    }

    /**
     * Goes through a day; on one that is no working day nothing is told.
     *
     * @param day the legal day
     */
    @Transactional
    public Told round(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            return new Told(0, 0);
        }
        Told told = new Told(store.remind(day, soon.horizons(day)), store.escalate(day));
        store.done(day, told.reminded(), told.escalated());
        return told;
    }
}
