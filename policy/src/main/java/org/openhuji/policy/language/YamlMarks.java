package org.openhuji.policy.language;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where in a file the YAML parser means. */
final class YamlMarks {
    private YamlMarks() {}

    /** The place of a piece of YAML: of a scalar its text, else its first line. */
    static Mark of(Source source, Node node) {
        int line = node.getStartMark().map(m -> m.getLine()).orElse(0);
        int column =
                column(source, line, node.getStartMark().map(m -> m.getColumn()).orElse(0));
        String text = line < source.lines().size() ? source.lines().get(line) : "";
        if (node instanceof ScalarNode scalar) {
            int from = column + (scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1);
            if (text.startsWith(scalar.getValue(), from)) {
                return new Mark(
                        source, line, from, Math.max(1, scalar.getValue().length()));
            }
        }
        int close = node.getEndMark()
                .filter(m -> m.getLine() == line)
                .map(m -> column(source, line, m.getColumn()))
                .orElse(text.stripTrailing().length());
        int end = Math.max(column + 1, close);
        return new Mark(source, line, column, end - column, false);
    }

    /** The place where the parser met a problem. */
    static Mark at(Source source, org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(source, mark.getLine(), column(source, mark.getLine(), mark.getColumn()), 1);
    }

    /** The parser counts characters as people do, we as Java does: rare characters (𠮷) take two. */
    private static int column(Source source, int line, int points) {
        String text = line < source.lines().size() ? source.lines().get(line) : "";
        return points > text.codePointCount(0, text.length()) ? text.length() : text.offsetByCodePoints(0, points);
    }

    /** The place of a position in the whole text, counted in characters as people count. */
    static Mark at(Source source, String text, int position) {
        int end = Math.min(position, text.codePointCount(0, text.length()));
        String before = text.substring(0, text.offsetByCodePoints(0, end));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Mark(source, line, before.length() - before.lastIndexOf('\n') - 1, 1);
    }
}
