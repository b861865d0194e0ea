package org.openhuji.papers;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * Somebody who moves, as the papers between two places name them: the other place finds them by the number.
 *
 * @param sex in words; empty where it was not said
 * @param born {@code null} where it was not said
 * @param number {@code null} where there is none
 */
public record Traveller(
        String name,
        String sex,
        @Nullable Temporal born,
        @Nullable CitizenNumber number) {
    public Traveller {
        Words.needed("name", name, Words.NAME);
        Words.bounded("sex", sex, 4);
        Words.day("born", born);
    }
}
