package org.openhuji.register.reading;

import java.util.List;
import org.openhuji.register.AsOf;
import org.openhuji.register.Period;
import org.openhuji.register.Sight;

/** An address with everybody there, before it is decided who is shown. */
public record FoundAddress(HouseholdAddress address, AsOf asOf, Period valid, List<FoundHousehold> households) {
    public FoundAddress {
        households = List.copyOf(households);
    }

    /** What is shown. */
    public AddressRecord seen(Sight sight) {
        List<HouseholdRecord> seen = households.stream()
                .filter(found -> found.record().members().isEmpty()
                        || !found.listed(sight).members().isEmpty())
                .map(found -> found.listed(sight))
                .toList();
        return new AddressRecord(address, asOf, valid, seen);
    }
}
