package org.openhuji.policy.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of points or of places: written out, or a dated value of the pack. */
public sealed interface Amount {
    /** A written number. */
    record Fixed(long value) implements Amount {}

    /** A count parameter. */
    record Setting(Parameter parameter) implements Amount {}

    /** The number on a day, or {@code null} while the paper that sets it is awaited. */
    default @Nullable Long at(long day) {
        return switch (this) {
            case Fixed(long value) -> value;
            case Setting(Parameter parameter) -> {
                List<Long> value = parameter.at(day);
                yield value == null ? null : value.getFirst();
            }
        };
    }
}
