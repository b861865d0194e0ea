package org.openhuji.papers;

import java.util.List;

/**
 * The characters of a paper no typeface here has. Where one should stand, its code point stands in brackets, such as
 * 〔U+31350〕, and a note says that it is written in by hand.
 *
 * @param codePoints each once, in the order in which they occur
 */
public record MissingGlyphs(List<Integer> codePoints) {
    public MissingGlyphs {
        codePoints = List.copyOf(codePoints);
    }

    /** Whether every character was printed. */
    public boolean none() {
        return codePoints.isEmpty();
    }
}
