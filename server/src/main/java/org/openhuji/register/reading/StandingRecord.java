package org.openhuji.register.reading;

import org.openhuji.register.CancelReason;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Period;

/** What a person is to the register on a day: exactly one of three. */
public sealed interface StandingRecord {
    /** Since when, and until when it is known to last. */
    Period valid();

    /**
     * Registered.
     *
     * @param number the household's number
     * @param relation to the head, by GB/T 4761
     */
    record Registered(HouseholdId household, String number, HouseholdKind kind, String relation, Period valid)
            implements StandingRecord {}

    /** Moved out, and not yet registered at the place moved to. */
    record InTransit(Period valid) implements StandingRecord {}

    /** Registered nowhere, and why. */
    record Cancelled(CancelReason reason, Period valid) implements StandingRecord {
        /** Whether the person is dead, or was declared so. */
        public boolean dead() {
            return reason == CancelReason.DEATH || reason == CancelReason.DECLARED_DEAD;
        }
    }
}
