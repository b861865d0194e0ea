package org.openhuji.gazetteer;

/**
 * What a list of divisions in the search index is filed under, as one number: a character, two characters side by side,
 * the first character, or the first one to three initials. The small numbers in the upper half are no characters that
 * stand in a name, so that the kinds cannot meet.
 */
final class IndexKey {
    /** So many initials are filed; what a query has beyond is compared name by name. */
    static final int INITIALS = 3;

    private static final char FIRST = 1;
    private static final char LETTERS = 2;

    private IndexKey() {}

    static int character(char c) {
        return c;
    }

    static int pair(char first, char second) {
        return (first << 16) | second;
    }

    static int firstCharacter(char c) {
        return pair(FIRST, c);
    }

    /** One more initial (0 for a to 25 for z) behind those of {@code before}, which is 0 at the start. */
    static int initial(int before, int letter) {
        return pair(LETTERS, (char) (((before & 0xffff) << 5) | (letter + 1)));
    }
}
