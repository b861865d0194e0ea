package org.openhuji.papers;

import java.time.temporal.Temporal;

/**
 * When and from where somebody came.
 *
 * @param when the day, or the month or year where no more is known
 * @param from the place left, in words
 */
public record Arrival(Temporal when, String from) {
    public Arrival {
        Words.day("when", when);
        Words.needed("from", from, Words.PLACE);
    }

    String written() {
        return Words.written(when) + " 由 " + from + " 迁来";
    }
}
