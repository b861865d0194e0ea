package org.openhuji.daybook;

import java.util.List;

/**
 * What an officer holds of a kind.
 *
 * @param next the lowest number that is still there; empty where none is
 * @param last the highest
 * @param left how many
 * @param gaps unused numbers below one that was used, which must be explained before the day is closed
 */
public record Holding(BlankKind kind, String next, String last, int left, List<String> gaps) {
    public Holding {
        gaps = List.copyOf(gaps);
    }
}
