package org.openhuji.casework;

import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Recount;
import org.openhuji.kernel.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out anew when clocks run out that were begun before the holidays of a year were announced. Each case by itself; a round that is
 * cut off goes on with the next.
 */
@Component
class Recounting {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

    private final CaseStore store;
    private final Taking taking;
    private final WorkingDays calendar;
    private final TransactionTemplate transaction;

    Recounting(CaseStore store, Taking taking, WorkingDays calendar, TransactionTemplate transaction) {
        this.store = store;
        this.taking = taking;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Goes through the clocks whose last day may have moved; says how many there were. */
    @Scheduled(fixedDelayString = "${huji.reminders.pause:600000}")
    int round() {
        int moved = 0;
        for (CaseId id : store.provisional()) {
            moved += Boolean.TRUE.equals(transaction.execute(status -> recounted(id))) ? 1 : 0;
        }
        if (moved > 0) {
            LOG.info("The last days of {} clocks were worked out anew with the holidays that are known now", moved);
        }
        return moved;
    }

    private boolean recounted(CaseId id) {
        CaseFile file = store.hold(id).orElseThrow();
        Deadline deadline = file.deadline();
        boolean runs = file.state() == CaseState.ACCEPTED || file.state() == CaseState.EXAMINED;
        if (!runs || deadline == null || deadline.pausedOn() != null) {
            return false;
        }
        Deadline anew = deadline.anew(calendar);
        if (anew.equals(deadline)) {
            return false;
        }
        taking.takeBy(By.SYSTEM, file, new Recount(deadline.due(), anew.due()));
        return true;
    }
}
