package org.openhuji.register;

import java.util.UUID;

/** The identity of a household of any kind; its number is for people, this is for programs. */
public record HouseholdId(UUID value) implements Comparable<HouseholdId> {
    /** A new one, later in order than all made before (UUID version 7). */
    public static HouseholdId next() {
        return new HouseholdId(Ids.next());
    }

    /**
     * Reads the text form of a UUID.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    /** By the text of the UUID, as PostgreSQL orders them. */
    @Override
    public int compareTo(HouseholdId other) {
        return Ids.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
