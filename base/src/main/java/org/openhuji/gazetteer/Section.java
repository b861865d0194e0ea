package org.openhuji.gazetteer;

/** The parts of a compiled file, in this order. Divisions are numbered by level, then by code, invented ones last. */
enum Section {
    /** Packed code per division (longs). */
    CODES(0),
    /** Number of the container per division, -1 for provinces (ints). */
    PARENTS(1),
    /** Where each name begins in {@link #NAMES}, and where the last one ends (ints). */
    NAME_OFFSETS(2),
    /** Per name the number of its ending (0: none) and the rest in UTF-8. */
    NAMES(3),
    /** The endings, one per line, in UTF-8. */
    ENDINGS(4),
    /** Where each of the five levels begins, real ones then invented ones, and the number of divisions (ints). */
    LEVELS(5),
    /** {@link IndexKey}s, ascending (ints). */
    INDEX_KEYS(6),
    /** Where the list of each key begins in {@link #INDEX_LISTS}, and where the last one ends (ints). */
    INDEX_OFFSETS(7),
    /** Ascending division numbers as distances of seven bits per byte. */
    INDEX_LISTS(8),
    /** Characters with a reading, ascending (ints). */
    READ_CHARACTERS(9),
    /** Their initials, a bit per letter (ints). */
    READ_INITIALS(10),
    /** Old county, new county, first day of the new one (longs). */
    HISTORY(11),
    /** Code, number of the kind in {@link #KIND_NAMES}, first day, last day (longs). */
    KINDS(12),
    /** The names of the kinds of place, one per line. */
    KIND_NAMES(13);

    private final int number;

    Section(int number) {
        this.number = number;
    }

    /** Its place in the table of sections. */
    int number() {
        return number;
    }
}
