package org.openhuji.register;

import org.jspecify.annotations.Nullable;

/**
 * What a person is to the register. Everybody in it is exactly one of these on every day.
 *
 * @param state registered, in transit or cancelled
 * @param household where registered; {@code null} in the other states
 * @param relation to the head by GB/T 4761-2008, 02 for the head, 99 in collective households; {@code null} in the other states
 * @param reason why cancelled; {@code null} in the other states
 */
public record Standing(
        State state,
        @Nullable HouseholdId household,
        @Nullable String relation,
        @Nullable CancelReason reason) {
    /** The code of the head in the list of relations. */
    public static final String HEAD = "02";

    /** The code of those who are no relatives; members of collective households carry it. */
    public static final String NOT_RELATED = "99";

    /** The three states. Names are stored. */
    public enum State {
        /** Registered in a household. */
        REGISTERED,
        /** Moved out of one place and not yet registered in the next: lawful for the life of the certificate. */
        IN_TRANSIT,
        /** The registration ended, for a reason. */
        CANCELLED
    }

    /** In transit between two offices. */
    public static final Standing IN_TRANSIT = new Standing(State.IN_TRANSIT, null, null, null);

    /** Registered in a household. */
    public static Standing registered(HouseholdId household, String relation) {
        return new Standing(State.REGISTERED, household, relation, null);
    }

    /** Cancelled. */
    public static Standing cancelled(CancelReason reason) {
        return new Standing(State.CANCELLED, null, null, reason);
    }

    /** Whether registered in that household. */
    public boolean in(HouseholdId there) {
        return there.equals(household);
    }
}
