package org.openhuji.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the register is meant: as it was on a legal day, as it was known at a moment. What is read for one and the
 * same past moment never changes, whatever is corrected later.
 *
 * @param on the legal day; what holds on it is read, half-open periods included from their first day on
 * @param known the moment of recording, that moment included; {@code null} for all that is known by now
 */
public record AsOf(LocalDate on, @Nullable Instant known) {
    /** A day, by all that is known now. */
    public static AsOf on(LocalDate day) {
        return new AsOf(day, null);
    }

    /** A day, as it was known at a moment. */
    public static AsOf known(LocalDate day, Instant moment) {
        return new AsOf(day, moment);
    }
}
