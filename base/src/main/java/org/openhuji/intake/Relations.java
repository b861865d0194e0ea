package org.openhuji.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the relation to the head tells of a person's sex. */
final class Relations {
    private static final Set<String> MEN = Set.of(
            "11", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "41", "43", "46", "47", "51", "53", "55",
            "57", "61", "63", "66", "71", "73", "76", "78", "81", "83", "85", "87", "89", "93", "95");
    private static final Set<String> WOMEN = Set.of(
            "12", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "42", "44", "45", "48", "52", "54", "56",
            "58", "62", "64", "67", "72", "74", "75", "77", "82", "84", "86", "88", "90", "94", "96");

    private Relations() {}

    /** The sex (GB/T 2261.1) that a relation implies, or {@code null}. */
    static @Nullable String sexOf(String relation) {
        if (MEN.contains(relation)) {
            return "1";
        }
        return WOMEN.contains(relation) ? "2" : null;
    }
}
