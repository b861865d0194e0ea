package org.openhuji.policy.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML: what the parser does not accept, and what nests too deep, is a fault at its place. */
final class YamlReader {
    /** Deeper than this nothing of ours goes. */
    private static final int DEEPEST = 40;

    private YamlReader() {}

    /** Reads a file; {@code null} where it is empty or not YAML (which is then a fault). */
    static @Nullable Node compose(Source source, String text, Faults faults) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root == null) {
                faults.add(Mark.start(source), Titles.SYNTAX, "文件是空的", "the file is empty");
                return null;
            }
            if (deeper(root, DEEPEST)) {
                throw new StackOverflowError();
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().map(m -> YamlMarks.at(source, m)).orElse(Mark.start(source));
            int begun = e.getContextMark().map(m -> m.getLine() + 1).orElse(0);
            add(faults, mark, YamlProblems.words(e.getProblem(), begun));
        } catch (ReaderException e) {
            add(
                    faults,
                    YamlMarks.at(source, text, e.getPosition()),
                    YamlProblems.words(String.valueOf(e.getMessage()), 0));
        } catch (YamlEngineException e) {
            Matcher alias = Pattern.compile("(?<=[:,\\[-]\\s)\\*[\\p{L}\\d_]+").matcher(text);
            Mark mark = alias.find()
                    ? YamlMarks.at(source, text, text.codePointCount(0, alias.start()))
                    : Mark.start(source);
            add(faults, mark, YamlProblems.words(String.valueOf(e.getMessage()), 0));
        } catch (StackOverflowError e) {
            faults.add(
                    Mark.start(source),
                    Titles.TOO_DEEP,
                    "括号或缩进嵌套超过 " + DEEPEST + " 层",
                    "brackets or indents are nested more than " + DEEPEST + " deep");
        }
        return null;
    }

    private static void add(Faults faults, Mark mark, Text words) {
        faults.add(mark, Titles.SYNTAX, words.zh(), words.en());
    }

    private static boolean deeper(Node node, int levels) {
        return switch (node) {
            case MappingNode map ->
                levels == 0
                        || map.getValue().stream()
                                .anyMatch(t ->
                                        deeper(t.getKeyNode(), levels - 1) || deeper(t.getValueNode(), levels - 1));
            case SequenceNode list -> levels == 0 || list.getValue().stream().anyMatch(n -> deeper(n, levels - 1));
            default -> false;
        };
    }

    /** A scalar as JSON would give it. */
    static @Nullable Object plain(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (tag.equals(Tag.INT) && scalar.getValue().matches("-?\\d{1,18}")) {
            return Long.valueOf(scalar.getValue());
        }
        return scalar.getValue();
    }
}
