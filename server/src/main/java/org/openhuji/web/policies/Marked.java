package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut where the words sought begin and end, so that a page can mark them. */
record Marked(List<Piece> pieces) {
    private static final int BEFORE = 40;
    private static final int MOST = 160;

    /** A piece of the text; {@code hit}: one of the words sought. */
    record Piece(String text, boolean hit) {}

    /** The text with every word marked; a long one is cut down to the part around the first. */
    static Marked of(String text, List<String> words) {
        String part = text;
        int first = words.stream()
                .mapToInt(word -> find(text, word, 0))
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        if (text.length() > MOST) {
            int from = Math.max(0, first - BEFORE);
            int until = Math.min(text.length(), from + MOST);
            part = (from > 0 ? "…" : "") + text.substring(from, until) + (until < text.length() ? "…" : "");
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < part.length()) {
            int next = -1;
            int length = 0;
            for (String word : words) {
                int found = find(part, word, at);
                if (found >= 0 && (next < 0 || found < next || found == next && word.length() > length)) {
                    next = found;
                    length = word.length();
                }
            }
            if (next < 0) {
                break;
            }
            if (next > at) {
                pieces.add(new Piece(part.substring(at, next), false));
            }
            pieces.add(new Piece(part.substring(next, next + length), true));
            at = next + length;
        }
        if (at < part.length()) {
            pieces.add(new Piece(part.substring(at), false));
        }
        return new Marked(pieces);
    }

    /** Where a word stands, letters of either case alike; -1 where it does not. */
    static int find(String text, String word, int from) {
        for (int at = from; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Words as they are sought: small letters, and letters and digits of full width as plain ones. */
    static String plain(String words) {
        return words.codePoints()
                .map(c -> c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' ? c - '０' + '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
