package org.openhuji.register.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.Circumstances;
import org.openhuji.register.PersonId;

/**
 * A person as the register has them on a day.
 *
 * @param formerNames as they were recorded, oldest first
 * @param sex by GB/T 2261.1
 * @param ethnicity by GB/T 3304; {@code null} where it is not known
 * @param number {@code null} where none was given yet
 * @param address of the household of registration, or of the last one where the person is in transit or cancelled; {@code
 *     null} where there was none, and where a person is protected and only {@link org.openhuji.register.Sight#PLAIN} was asked
 */
public record PersonRecord(
        PersonId id,
        AsOf asOf,
        PersonName name,
        List<String> formerNames,
        String sex,
        @Nullable String ethnicity,
        PartialDate born,
        @Nullable String birthPlace,
        @Nullable String nativePlace,
        @Nullable CitizenNumber number,
        StandingRecord standing,
        @Nullable HouseholdAddress address,
        Circumstances circumstances) {
    public PersonRecord {
        formerNames = List.copyOf(formerNames);
    }

    /** The identity alone. */
    @Override
    public String toString() {
        return "PersonRecord[" + id + "]";
    }
}
