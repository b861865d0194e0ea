package org.openhuji.register;

import java.util.UUID;

/** The identity of a person in the register, with or without a citizen number; it never changes and is never used again. */
public record PersonId(UUID value) implements Comparable<PersonId> {
    /** A new one, later in order than all made before (UUID version 7). */
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /**
     * Reads the text form of a UUID.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** By the text of the UUID, as PostgreSQL orders them. */
    @Override
    public int compareTo(PersonId other) {
        return Ids.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
