package org.openhuji.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of a household say of it. All rows of one household carry the same value.
 *
 * @param number unique in its station
 * @param kind a code of {@code household-kind.csv}
 * @param station name or code of the police station
 * @param place packed place code, as it was written
 * @param address what stands below the place: street, number, door
 * @param unit the unit of a collective household
 */
public record HouseholdRow(
        String number,
        String kind,
        @Nullable String station,
        @Nullable String beat,
        long place,
        String address,
        @Nullable String unit) {
    /** The code of family households. */
    public static final String FAMILY = "FAMILY";

    /** Whether it is a collective one: kept by a unit and a keeper, without a head. */
    public boolean collective() {
        return !kind.equals(FAMILY);
    }
}
