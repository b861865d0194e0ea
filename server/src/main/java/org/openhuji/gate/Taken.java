package org.openhuji.gate;

import java.util.List;

/**
 * What the residents' site answers: all that was brought is kept, and these letters wait.
 *
 * @param answers the mark of the seal on what was brought
 * @param more whether others wait behind these
 */
public record Taken(String answers, List<HomeLetter> letters, boolean more) {
    public Taken {
        letters = List.copyOf(letters);
    }
}
