package org.openhuji.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A person's name as it is registered: Chinese characters (those beyond the basic plane too), with a middle dot U+00B7
 * between the parts of a name of an ethnic minority or a translated one, or Latin letters. One character is a name; so are
 * a hundred. {@link #toString} hides all but the first character: only {@link #text} gives the name away.
 *
 * <p>A value is in its one stored form, which {@link NameReader} makes of what people type: other dots folded into U+00B7,
 * no spaces but single ones between Latin words, NFC.
 *
 * @param text the name, 1 to {@link #MAX_LENGTH} characters
 */
public record PersonName(String text) {
    /** At most so many characters (code points). The longest in use have some fifty. */
    public static final int MAX_LENGTH = 100;

    /** The middle dot, the one that is stored. */
    public static final char DOT = '·';

    /**
     * Takes a name in its stored form.
     *
     * @throws IllegalArgumentException where it is in another form or no name; the message does not repeat it
     */
    public PersonName {
        if (!(NameReader.read(text) instanceof NameReading.Read read)
                || !read.text().equals(text)) {
            throw new IllegalArgumentException("not a name in its stored form");
        }
    }

    /** How many characters (code points). */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** Whether it is written in Latin letters. */
    public boolean latin() {
        return NameReader.latin(text.codePointAt(0));
    }

    /** Whether it has parts with a middle dot between them; such a name has no surname to split off. */
    public boolean dotted() {
        return text.indexOf(DOT) >= 0;
    }

    /**
     * The form in which names are compared when somebody is looked for: no dots, spaces, hyphens or apostrophes, Latin
     * letters small and without accents. Two names with one search form need not be the same name.
     */
    public String searchForm() {
        return searchForm(text);
    }

    /** The search form of what somebody typed, whether it is a whole name or not. */
    public static String searchForm(String typed) {
        String plain = Normalizer.normalize(NameReader.folded(typed), Normalizer.Form.NFD);
        StringBuilder form = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.isLetter(c) || c == '〇').forEach(form::appendCodePoint);
        return form.toString().toLowerCase(Locale.ROOT);
    }

    /** The first character, and an asterisk for each other. */
    @Override
    public String toString() {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + "*".repeat(length() - 1);
    }
}
