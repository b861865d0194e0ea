package org.openhuji.papers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts text into a page: escapes it, names the typefaces it needs, and marks what none of them has. */
final class Setting {
    private final Faces faces;
    private final Set<Integer> missing = new LinkedHashSet<>();

    Setting(Faces faces) {
        this.faces = faces;
    }

    /** The text as it can be printed: what no typeface has stands as its code point in brackets. */
    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (faces.find(c).isPresent()) {
                out.appendCodePoint(c);
            } else {
                missing.add(c);
                out.append("〔U+%04X〕".formatted(c));
            }
        });
        return out.toString();
    }

    /** The text as HTML. */
    String html(String text) {
        return escaped(printable(text));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** How wide printable text is, in parts of the type size. */
    double width(String text) {
        return text.codePoints()
                .mapToDouble(c -> faces.find(c).map(face -> face.width(c)).orElse(1.0))
                .sum();
    }

    MissingGlyphs missing() {
        return new MissingGlyphs(List.copyOf(missing));
    }
}
