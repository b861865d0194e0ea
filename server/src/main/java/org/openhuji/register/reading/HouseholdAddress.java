package org.openhuji.register.reading;

import org.openhuji.register.AddressId;

/**
 * Where a household is, as the address was called on the day.
 *
 * @param place division code of 6, 9 or 12 digits
 * @param line street, house and door
 */
public record HouseholdAddress(AddressId id, String place, String line) {
    /** Without the line: it tells where somebody lives. */
    @Override
    public String toString() {
        return "HouseholdAddress[" + id + ", " + place + "]";
    }
}
