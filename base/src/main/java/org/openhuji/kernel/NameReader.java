package org.openhuji.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stored form of what people type and old files hold as a name. Folded without a word: the dots that stand in
 * for the middle dot, white space around and between Chinese characters, full-width letters, radicals and compatibility
 * forms of characters. Everything else that is no name is refused with its place.
 */
public final class NameReader {
    /** Dots that keyboards, fonts and old code pages put in the place of U+00B7. */
    private static final String DOTS = "·•‧∙⋅・･．.․﹒ꞏ⸱⸳᛫ᐧ";

    private NameReader() {}

    /** Reads a name. */
    public static NameReading read(String given) {
        String text = folded(given);
        if (text.isEmpty()) {
            return new NameReading.Refused(NameFault.EMPTY, 0, 0);
        }
        if (text.length() > PersonName.MAX_LENGTH && text.codePointCount(0, text.length()) > PersonName.MAX_LENGTH) {
            return new NameReading.Refused(NameFault.TOO_LONG, 0, 0);
        }
        NameReading.Refused wrong = wrong(text);
        if (wrong != null) {
            return wrong;
        }
        return new NameReading.Read(text, text.equals(given) ? NameReading.Folding.NONE : NameReading.Folding.FOLDED);
    }

    private static NameReading.@Nullable Refused wrong(String text) {
        boolean chinese = false;
        boolean latin = false;
        int before = PersonName.DOT;
        int at = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            at++;
            boolean han = chinese(c);
            chinese |= han;
            latin |= latin(c);
            if (Character.getType(c) == Character.PRIVATE_USE) {
                return new NameReading.Refused(NameFault.PRIVATE_USE, at, c);
            }
            if (c == PersonName.DOT ? before == PersonName.DOT : !han && !latin(c) && !between(c, latin)) {
                return new NameReading.Refused(c == PersonName.DOT ? NameFault.DOT : NameFault.CHARACTER, at, c);
            }
            before = c;
        }
        if (before == PersonName.DOT) {
            return new NameReading.Refused(NameFault.DOT, at, before);
        }
        return chinese && latin ? new NameReading.Refused(NameFault.MIXED, 0, 0) : null;
    }

    /** What stands between Latin letters. */
    private static boolean between(int c, boolean afterLatin) {
        return afterLatin
                && (c == ' '
                        || c == '-'
                        || c == '\''
                        || c == '’'
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** Whether a code point is a Chinese character; 〇 is one in names. */
    static boolean chinese(int c) {
        return c == '〇' || c >= 0x3400 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Whether a code point is a Latin letter. */
    static boolean latin(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The stored form, of names and of parts of them; not whether it is a name. */
    static String folded(String given) {
        if (plain(given)) {
            return given;
        }
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B) {
                space = true;
                continue;
            }
            int meant = meant(c);
            // a space parts Latin words; between Chinese characters it is only layout
            if (space && latin(meant) && !folded.isEmpty() && latin(folded.codePointBefore(folded.length()))) {
                folded.append(' ');
            }
            space = false;
            folded.appendCodePoint(meant);
        }
        return folded.toString();
    }

    /** The names of nearly everybody: characters of the basic block alone. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != PersonName.DOT && (c < 0x3400 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static int meant(int c) {
        if (DOTS.indexOf(c) >= 0) {
            return PersonName.DOT;
        }
        if (c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '－') {
            return c - 'Ａ' + 'A';
        }
        if (c >= 0x2E80 && c <= 0x2FDF) {
            String character = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            return character.codePointAt(0);
        }
        return c == '○' || c == '◯' ? '〇' : c;
    }
}
