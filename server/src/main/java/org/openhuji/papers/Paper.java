package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/** Everything that can be printed; there is nothing else. Two papers with the same values have the same content. */
public sealed interface Paper permits Sheet, BookletPage {
    /** What it is. */
    PaperKind kind();

    /** Whose paper it is, as it stands on it. */
    String bearer();

    /** The bearer's number as it stands on the paper; {@code null} where the paper shows none. */
    @Nullable
    CitizenNumber number();
}
