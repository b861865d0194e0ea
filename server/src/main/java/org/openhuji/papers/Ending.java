package org.openhuji.papers;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * How a registration ended.
 *
 * @param when the day, or the month or year where no more is known
 * @param why the reason, in words
 * @param whereTo the place moved to; {@code null} where the registration was cancelled
 */
public record Ending(Temporal when, String why, @Nullable String whereTo) {
    public Ending {
        Words.day("when", when);
        Words.needed("why", why, Words.TEXT);
        Words.bounded("where to", whereTo, Words.PLACE);
    }
}
