package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.List;

/** Text on a terminal, where East Asian characters are two columns wide. */
public final class Columns {
    private Columns() {}

    /** The columns a text takes; escape sequences for colours take none. */
    public static int width(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "")
                .codePoints()
                .map(Columns::width)
                .sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** The text with spaces behind it up to a width. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text in lines of at most so many columns, broken at spaces or between East Asian characters. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (width(line + piece.stripTrailing()) > columns && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                piece = piece.stripLeading();
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            boolean breakable = !last
                    && (points[i] == ' '
                            || (wide(points[i]) && "，。；、：）·".indexOf(points[i + 1]) < 0 && points[i] != '（'));
            if (last || breakable) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
