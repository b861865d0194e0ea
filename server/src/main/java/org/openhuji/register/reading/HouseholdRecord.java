package org.openhuji.register.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Period;

/**
 * A household on a day.
 *
 * @param number unique in the register for all time, whoever is head
 * @param station division code of the police station it belongs to
 * @param open since when it has been open at its address; {@code null} on a day on which it is closed
 * @param address {@code null} while it is closed, and where a member is protected and only {@link
 *     org.openhuji.register.Sight#PLAIN} was asked
 * @param lead {@code null} while nobody is registered in it
 * @param members the head first, then by relation and age
 */
public record HouseholdRecord(
        HouseholdId id,
        AsOf asOf,
        String number,
        String station,
        HouseholdKind kind,
        @Nullable Period open,
        @Nullable HouseholdAddress address,
        @Nullable LeadRecord lead,
        List<Member> members) {
    public HouseholdRecord {
        members = List.copyOf(members);
    }

    /** The identity alone. */
    @Override
    public String toString() {
        return "HouseholdRecord[" + id + "]";
    }
}
