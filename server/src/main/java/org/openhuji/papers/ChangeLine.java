package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * One line on the back of a member's page that has been printed before; nothing else of the page is touched.
 *
 * @param bearer whose page it is; not printed
 * @param line from 1 to {@link BookletLines#CHANGES}
 */
public record ChangeLine(String bearer, int line, Change change) implements BookletPage {
    public ChangeLine {
        Words.needed("bearer", bearer, Words.NAME);
        BookletLines.check(line, BookletLines.CHANGES);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.BOOKLET_CHANGE;
    }

    @Override
    public @Nullable CitizenNumber number() {
        return null;
    }
}
