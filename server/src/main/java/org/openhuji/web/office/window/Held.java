package org.openhuji.web.office.window;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;

/**
 * Somebody the register has.
 *
 * @param name as registered
 * @param place division code of where they are registered, or were last; empty where never
 * @param record {@code null} where they are in another place's charge: then nothing is told but that they are there
 * @param household {@code null} where they are registered nowhere, or in another place's charge
 */
record Held(
        PersonId id,
        String name,
        String place,
        @Nullable PersonRecord record,
        @Nullable HouseholdRecord household) {
    /** By GB/T 2261.1; empty where it is not told. */
    String sex() {
        return record == null ? "" : record.sex();
    }

    @Nullable
    PartialDate born() {
        return record == null ? null : record.born();
    }

    @Nullable
    String number() {
        return record == null || record.number() == null
                ? null
                : record.number().digits();
    }

    /** Where they are registered. */
    @Nullable
    HouseholdId home() {
        return record != null && record.standing() instanceof StandingRecord.Registered at ? at.household() : null;
    }

    /** The identity alone: the rest is somebody's. */
    @Override
    public String toString() {
        return "Held[" + id + "]";
    }
}
