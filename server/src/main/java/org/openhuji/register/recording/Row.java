package org.openhuji.register.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Period;

/**
 * A row of a table of present knowledge.
 *
 * @param act the act that says so; {@code null} for the one being recorded
 */
public record Row<V>(Period valid, V value, @Nullable UUID act) {
    /** Whether it says the same, whoever said it. */
    boolean says(Row<?> other) {
        return valid.equals(other.valid) && value.equals(other.value);
    }
}
