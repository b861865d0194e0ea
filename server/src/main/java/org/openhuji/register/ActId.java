package org.openhuji.register;

import java.util.UUID;

/** The identity of an act as it was recorded. */
public record ActId(UUID value) implements Comparable<ActId> {
    /** A new one, later in order than all made before (UUID version 7). */
    public static ActId next() {
        return new ActId(Ids.next());
    }

    /**
     * Reads the text form of a UUID.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static ActId of(String text) {
        return new ActId(UUID.fromString(text));
    }

    /** By the text of the UUID, as PostgreSQL orders them. */
    @Override
    public int compareTo(ActId other) {
        return Ids.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
