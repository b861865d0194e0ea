package org.openhuji.gazetteer;

import java.util.Arrays;

/** With which letters the pinyin of a character may begin: all readings, for a place name keeps its own. */
final class Initials {
    private final int[] characters;
    private final int[] masks;

    /** @param characters ascending; {@code masks} has a bit per letter (bit 0 is a) for each of them */
    Initials(int[] characters, int[] masks) {
        this.characters = characters;
        this.masks = masks;
    }

    /** A bit per letter, bit 0 is a; a Latin letter stands for itself; 0 where no reading is known. */
    int of(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1 << (c - 'a');
        }
        if (c >= 'A' && c <= 'Z') {
            return 1 << (c - 'A');
        }
        int at = Arrays.binarySearch(characters, c);
        return at < 0 ? 0 : masks[at];
    }

    /** Whether a name may be read so that its characters begin with these small letters, one each. */
    boolean begins(String name, String letters) {
        if (name.length() < letters.length()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (((of(name.charAt(i)) >> (letters.charAt(i) - 'a')) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    int[] characters() {
        return characters;
    }

    int[] masks() {
        return masks;
    }
}
