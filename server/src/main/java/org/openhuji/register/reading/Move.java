package org.openhuji.register.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to where they are registered.
 *
 * @param fromPlace division code of the place left; {@code null} where it is told in words alone
 * @param from the place left in words, of a move within the city house and door; {@code null} where the code says it all
 */
public record Move(
        LocalDate on,
        Shape shape,
        @Nullable String fromPlace,
        @Nullable String from) {
    /** From where to where. */
    public enum Shape {
        /** From elsewhere into this register. */
        IN,
        /** From one address of this register to another. */
        WITHIN
    }

    /** The day alone. */
    @Override
    public String toString() {
        return "Move[" + shape + ", " + on + "]";
    }
}
