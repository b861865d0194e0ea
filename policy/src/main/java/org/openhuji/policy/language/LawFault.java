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
        String gap = " ".repeat(org.openhuji.policy.prose.Columns.width(line.substring(0, from)));
        String carets = "▲".repeat(Math.max(1, org.openhuji.policy.prose.Columns.width(line.substring(from, to))));
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
}
