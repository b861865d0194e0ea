package org.openhuji.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How characters are read most, without tones: forty-four thousand of them. */
final class Readings {
    /** Ascending: the character times 512, plus the syllable. */
    private final int[] characters;

    private final List<String> syllables;

    private Readings(int[] characters, List<String> syllables) {
        this.characters = characters;
        this.syllables = syllables;
    }

    /** Reads lines of a syllable and its characters. */
    static Readings read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> syllables = new ArrayList<>();
        int[] characters = new int[1 << 16];
        int size = 0;
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            int syllable = syllables.size();
            syllables.add(line.substring(0, comma));
            for (int c : line.substring(comma + 1).codePoints().toArray()) {
                characters[size++] = c << 9 | syllable;
            }
        }
        int[] sorted = Arrays.copyOf(characters, size);
        Arrays.sort(sorted);
        return new Readings(sorted, syllables);
    }

    /** The syllable of a character, or the character itself. */
    String of(int character) {
        int at = Arrays.binarySearch(characters, character << 9);
        int found = at < 0 ? -at - 1 : at;
        if (found < characters.length && characters[found] >> 9 == character) {
            return syllables.get(characters[found] & 511);
        }
        return Character.toString(character);
    }
}
