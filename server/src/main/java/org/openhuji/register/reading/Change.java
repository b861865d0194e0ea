package org.openhuji.register.reading;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.Period;

/**
 * One thing that reads otherwise since an act.
 *
 * @param before what was believed before the act; {@code null} for nothing
 * @param after what has been believed since; {@code null} for nothing
 * @param on the days for which it reads otherwise
 */
public record Change(
        Item item, @Nullable Words before, @Nullable Words after, Period on) {
    /** The item alone: values are of persons. */
    @Override
    public String toString() {
        return "Change[" + item + ", " + on + "]";
    }
}
