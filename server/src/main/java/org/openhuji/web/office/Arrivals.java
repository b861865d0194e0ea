package org.openhuji.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.papers.Arrival;
import org.openhuji.register.reading.Move;

/**
 * When and from where somebody came last, as papers say it.
 *
 * @param toCity {@code null} where they never came from elsewhere
 * @param toAddress {@code null} where they never moved at all
 */
record Arrivals(@Nullable Arrival toCity, @Nullable Arrival toAddress) {
    /** As many characters as a paper has room for. */
    private static final int LONGEST = 120;

    static Arrivals of(List<Move> moves, RegisterWords words) {
        return new Arrivals(
                last(
                        moves.stream()
                                .filter(move -> move.shape() == Move.Shape.IN)
                                .toList(),
                        words),
                last(moves, words));
    }

    private static @Nullable Arrival last(List<Move> moves, RegisterWords words) {
        if (moves.isEmpty()) {
            return null;
        }
        Move move = moves.getLast();
        String from = from(move, words);
        return from.isEmpty() ? null : new Arrival(move.on(), from.substring(0, Math.min(from.length(), LONGEST)));
    }

    /** From elsewhere the words that were filed, which name the place whole; within the city the place and the door. */
    private static String from(Move move, RegisterWords words) {
        String place = move.fromPlace() == null ? "" : words.place(move.fromPlace());
        return switch (move.shape()) {
            case IN -> move.from() == null ? place : move.from();
            case WITHIN -> (place + " " + Said.orEmpty(move.from())).strip();
        };
    }
}
