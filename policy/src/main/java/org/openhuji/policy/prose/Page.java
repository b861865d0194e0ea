package org.openhuji.policy.prose;

import java.util.Locale;
import org.openhuji.policy.vocabulary.Text;

/** Text being written in one language for a terminal or a file. */
abstract class Page {
    private static final int WIDTH = 92;

    final Locale language;
    final boolean english;
    final Style style;
    private final StringBuilder out = new StringBuilder();

    Page(Locale language, Style style) {
        this.language = language;
        this.english = language.getLanguage().equals("en");
        this.style = style;
    }

    final String say(String zh, String en) {
        return english ? en : zh;
    }

    final String say(Text text) {
        return text.in(language);
    }

    final void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    /** A point of a list, broken into lines that stand under each other. */
    final void item(int depth, String text) {
        hanging("  ".repeat(depth + 1) + "· ", text);
    }

    /** A text behind a margin, broken into lines that stand under each other. */
    final void hanging(String margin, String text) {
        String first = margin;
        for (String part : Columns.wrap(text, WIDTH - Columns.width(margin))) {
            line(first + part);
            first = " ".repeat(Columns.width(margin));
        }
    }

    final String written() {
        return out.toString();
    }
}
