package org.openhuji.register;

import java.util.UUID;

/** The identity of an address, whatever it is called at the time. */
public record AddressId(UUID value) implements Comparable<AddressId> {
    /** A new one, later in order than all made before (UUID version 7). */
    public static AddressId next() {
        return new AddressId(Ids.next());
    }

    /**
     * Reads the text form of a UUID.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static AddressId of(String text) {
        return new AddressId(UUID.fromString(text));
    }

    /** By the text of the UUID, as PostgreSQL orders them. */
    @Override
    public int compareTo(AddressId other) {
        return Ids.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
