package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.List;

/**
 * What the gazetteer said of a place from a day on, kept so that it can be said again when the codes have changed.
 *
 * @param today the packed code the place has in the list of the day it was asked
 * @param spans what was said, by first day, ascending; the first begins on the day asked about, and there is one at least
 */
public record RecordedPlace(long today, List<Span> spans) {
    /**
     * What held from a day on, until the next span.
     *
     * @param city the city or county it belonged to, as {@link Gazetteer#cityOf} gives it
     */
    public record Span(LocalDate from, PlaceFacts facts, long city) {}

    /** What held on a day; before the first span, what that one says. */
    Span on(LocalDate day) {
        Span latest = spans.getFirst();
        for (Span span : spans) {
            if (!span.from().isAfter(day)) {
                latest = span;
            }
        }
        return latest;
    }
}
