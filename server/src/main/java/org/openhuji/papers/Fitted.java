package org.openhuji.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in a box: lines and type size, as large as it fits, up to what papers are set in. Nothing is ever cut: a text that
 * is too long becomes small.
 *
 * @param points the type size
 * @param lines printable text
 */
record Fitted(double points, List<String> lines) {
    static final double LEADING = 1.18;
    private static final double LARGEST = 9.5;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double PADDING = 0.7;

    static Fitted into(Box box, String printable, Setting setting) {
        double points = LARGEST;
        while (true) {
            List<String> lines = broken(printable, (box.width() - 2 * PADDING) / (points * MM_PER_POINT), setting);
            if (lines.size() * points * MM_PER_POINT * LEADING <= box.height() - PADDING) {
                return new Fitted(points, lines);
            }
            points *= 0.94;
        }
    }

    /** How far below the box's upper edge the first line begins, so that the text stands in its middle. */
    double above(Box box) {
        return Math.max(0, (box.height() - lines.size() * points * MM_PER_POINT * LEADING) / 2);
    }

    private static List<String> broken(String text, double width, Setting setting) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int c : text.codePoints().toArray()) {
            double wide = setting.width(Character.toString(c));
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }
}
