package org.openhuji.policy.language;

import java.util.Comparator;
import java.util.Locale;
import org.openhuji.policy.vocabulary.Text;

/**
 * A mistake in the law folder.
 *
 * @param mark where
 * @param title what kind of mistake, in a few words
 * @param detail what is wrong, what is allowed, the nearest right name
 */
public record LawFault(Mark mark, Text title, Text detail) {
    static final Comparator<LawFault> ORDER = Comparator.comparing(
                    (LawFault f) -> f.mark.source().name())
            .thenComparingInt(f -> f.mark.line())
            .thenComparingInt(f -> f.mark.column());

    /** The fault as text: file, line and column, the line itself, carets under the stretch, and what is wrong. */
    public String show(Locale language) {
        String line = mark.line() < mark.source().lines().size()
                ? mark.source().lines().get(mark.line())
                : "";
        String number = Integer.toString(mark.line() + 1);
        int from = Math.min(mark.column(), line.length());
        int to = Math.min(from + mark.length(), line.length());
        String gap = " ".repeat(width(line.substring(0, from)));
        String carets = "▲".repeat(Math.max(1, width(line.substring(from, to))));
        String margin = " ".repeat(Math.max(0, 5 - number.length())) + number;
        return "%s:%s:%d  %s%n%s │ %s%n%s │ %s%s %s%n"
                .formatted(
                        mark.source().name(),
                        number,
                        mark.column() + 1,
                        title.in(language),
                        margin,
                        line,
                        " ".repeat(margin.length()),
                        gap,
                        carets,
                        detail.in(language));
    }

    /** Columns a text takes on a terminal: two for wide East Asian characters, none for marks that combine. */
    static int width(String text) {
        return text.codePoints().map(LawFault::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || codePoint >= 0x2E80 && codePoint <= 0x303E
                        || codePoint >= 0x3041 && codePoint <= 0xA4CF
                        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                        || codePoint >= 0xF900 && codePoint <= 0xFAFF
                        || codePoint >= 0xFE30 && codePoint <= 0xFE4F
                        || codePoint >= 0xFF00 && codePoint <= 0xFF60
                        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                        || codePoint >= 0x1F300 && codePoint <= 0x1F64F
                        || codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
