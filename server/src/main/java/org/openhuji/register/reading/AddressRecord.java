package org.openhuji.register.reading;

import java.util.List;
import org.openhuji.register.AsOf;
import org.openhuji.register.Period;

/**
 * An address on a day, with all who are registered there.
 *
 * @param valid since when it is called so
 * @param households open there on the day, by number; protected persons are left out where only {@link
 *     org.openhuji.register.Sight#PLAIN} was asked, and a household with nobody else
 */
public record AddressRecord(HouseholdAddress address, AsOf asOf, Period valid, List<HouseholdRecord> households) {
    public AddressRecord {
        households = List.copyOf(households);
    }
}
