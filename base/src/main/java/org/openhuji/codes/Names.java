package org.openhuji.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhuji.kernel.PersonName;

/**
 * How names are read: the surname, the initials of the pinyin, the sound. Characters of which no reading is known stand for
 * themselves. Safe for use by many threads.
 */
public final class Names {
    private final Readings readings;
    /** Surnames that are read another way than their characters, and those of two characters; syllables parted by spaces. */
    private final Map<String, String> surnames = new HashMap<>();

    private final Map<Integer, String> privateUse = new HashMap<>();

    private Names(Readings readings) {
        this.readings = readings;
    }

    /**
     * Reads the tables.
     *
     * @param codes the folder {@code codes}
     * @throws UncheckedIOException where a file cannot be read
     */
    public static Names open(Path codes) {
        try {
            Names names = new Names(Readings.read(codes.resolve("readings.csv")));
            for (String line : rows(codes.resolve("surnames.csv"))) {
                String[] fields = line.split(",", -1);
                names.surnames.put(fields[0], fields[1]);
            }
            for (String line : rows(codes.resolve("private-use.csv"))) {
                String[] fields = line.split(",", -1);
                names.privateUse.put(Integer.parseInt(fields[0], 16), fields[1]);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the readings of " + codes, e);
        }
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    /**
     * The surname of a Chinese name: two characters of a known double surname with something behind, else the first. Empty for
     * names with parts, names in Latin letters, and names of one character.
     */
    public Optional<String> surname(PersonName name) {
        String text = name.text();
        if (name.dotted() || name.latin() || name.length() == 1) {
            return Optional.empty();
        }
        int first = text.offsetByCodePoints(0, 1);
        int second = text.offsetByCodePoints(first, 1);
        if (name.length() > 2 && surnames.containsKey(text.substring(0, second))) {
            return Optional.of(text.substring(0, second));
        }
        return Optional.of(text.substring(0, first));
    }

    /** The first letters of the syllables, small: {@code lss} of 林水生; of a Latin name the first letters of its words. */
    public String initials(PersonName name) {
        StringBuilder initials = new StringBuilder();
        syllables(name).forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }

    /**
     * The sound: syllables without tones, small, parted by spaces: {@code lin shui sheng}. Names that sound the same have the same
     * one. A surname is read as surnames are (单 shan, 仇 qiu); other characters as they are read most.
     */
    public String sound(PersonName name) {
        return String.join(" ", syllables(name));
    }

    private List<String> syllables(PersonName name) {
        List<String> syllables = new ArrayList<>();
        if (name.latin()) {
            for (String word : name.text().split("[ ·-]+")) {
                syllables.add(PersonName.searchForm(word));
            }
            return syllables;
        }
        String surname = name.dotted() ? "" : surname(name).orElse(name.text());
        String read = surnames.get(surname);
        if (read != null) {
            syllables.addAll(List.of(read.split(" ")));
        }
        String rest = read == null ? name.text() : name.text().substring(surname.length());
        rest.codePoints().filter(c -> c != PersonName.DOT).forEach(c -> syllables.add(readings.of(c)));
        return syllables;
    }

    /**
     * A text with the private-use characters of old police libraries replaced where GB 18030 says what they were; those it does
     * not know stay.
     */
    public String withoutPrivateUse(String text) {
        if (text.codePoints().noneMatch(privateUse::containsKey)) {
            return text;
        }
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> mapped.append(privateUse.getOrDefault(c, Character.toString(c))));
        return mapped.toString();
    }
}
