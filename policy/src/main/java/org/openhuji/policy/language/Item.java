package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A piece of YAML with its place in the file. */
final class Item {
    private final Source source;
    private final Faults faults;
    private final Node node;

    private Item(Source source, Faults faults, Node node) {
        this.source = source;
        this.faults = faults;
        this.node = node;
    }

    /** Reads a file; {@code null} where it is empty or not YAML (which is then a fault). */
    static @Nullable Item read(Source source, String text, Faults faults) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root == null) {
                faults.add(new Mark(source, 0, 0, 1), Titles.SYNTAX, "文件是空的", "the file is empty");
                return null;
            }
            return new Item(source, faults, root);
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark()
                    .map(m -> new Mark(source, m.getLine(), m.getColumn(), 1))
                    .orElse(new Mark(source, 0, 0, 1));
            faults.add(mark, Titles.SYNTAX, "不是有效的 YAML：" + e.getProblem(), "not valid YAML: " + e.getProblem());
            return null;
        } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            faults.add(new Mark(source, 0, 0, 1), Titles.SYNTAX, "不是有效的 YAML：" + why, "not valid YAML: " + why);
            return null;
        }
    }

    Mark mark() {
        int line = node.getStartMark().map(m -> m.getLine()).orElse(0);
        int column = node.getStartMark().map(m -> m.getColumn()).orElse(0);
        if (node instanceof ScalarNode scalar) {
            boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
            return new Mark(
                    source,
                    line,
                    column + (quoted ? 1 : 0),
                    Math.max(1, scalar.getValue().length()));
        }
        String text = line < source.lines().size() ? source.lines().get(line) : "";
        int end = Math.max(column + 1, text.stripTrailing().length());
        return new Mark(source, line, column, end - column);
    }

    void fault(Text title, String zh, String en) {
        faults.add(mark(), title, zh, en);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isNull() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** The scalar's text; a fault and the empty text where it is none. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(Titles.WRONG_TYPE, "这里应是一行文字", "a single line of text is needed here");
        return "";
    }

    boolean truth() {
        return text().equals("true");
    }

    List<Item> list() {
        List<Item> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node child : sequence.getValue()) {
                items.add(new Item(source, faults, child));
            }
        } else if (!isNull()) {
            fault(Titles.WRONG_TYPE, "这里应是一个列表", "a list is needed here");
        }
        return items;
    }

    /** A list, or one item that stands for a list of one. */
    List<Item> oneOrMore() {
        return isList() ? list() : List.of(this);
    }

    /** A key with its value. */
    record Entry(Item key, Item value) {}

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (!(node instanceof MappingNode mapping)) {
            if (!isNull()) {
                fault(Titles.WRONG_TYPE, "这里应是“键: 值”", "keys with values are needed here");
            }
            return entries;
        }
        Set<String> seen = new java.util.HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Item key = new Item(source, faults, tuple.getKeyNode());
            if (!seen.add(key.text())) {
                key.fault(Titles.DOUBLED, key.text() + " 写了两次", key.text() + " is given twice");
            }
            entries.add(new Entry(key, new Item(source, faults, tuple.getValueNode())));
        }
        return entries;
    }

    /** The value of a key, or {@code null}. */
    @Nullable
    Item get(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return new Item(source, faults, tuple.getValueNode());
                }
            }
        }
        return null;
    }

    /** The value of a key; a fault where it is missing. */
    @Nullable
    Item need(String key) {
        Item value = get(key);
        if (value == null) {
            fault(Titles.MISSING, "缺少 " + key, key + " is missing");
        }
        return value;
    }

    String needText(String key) {
        Item value = need(key);
        return value == null ? "" : value.text();
    }

    String text(String key, String otherwise) {
        Item value = get(key);
        return value == null ? otherwise : value.text();
    }

    boolean truth(String key) {
        Item value = get(key);
        return value != null && value.truth();
    }

    List<String> texts(String key) {
        Item value = get(key);
        return value == null
                ? List.of()
                : value.oneOrMore().stream().map(Item::text).toList();
    }

    /** A text in two languages, {@code {zh: …, en: …}}. */
    Text bilingual() {
        if (!isMap()) {
            fault(Titles.NO_SENTENCE, "应写成 {zh: …, en: …}", "write {zh: …, en: …}");
            return Text.same("");
        }
        allow(Set.of("zh", "en"));
        return new Text(needText("zh"), needText("en"));
    }

    @Nullable
    Text bilingual(String key) {
        Item value = get(key);
        return value == null ? null : value.bilingual();
    }

    Text needBilingual(String key) {
        Item value = need(key);
        return value == null ? Text.same("") : value.bilingual();
    }

    List<Text> bilinguals(String key) {
        Item value = get(key);
        return value == null
                ? List.of()
                : value.oneOrMore().stream().map(Item::bilingual).toList();
    }

    /** A fault for every key that is not allowed, with the nearest right one. */
    void allow(Set<String> keys) {
        for (Entry entry : entries()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                String nearest = org.openhuji.policy.situation.Nearest.of(key, keys);
                String allowed = String.join(", ", new java.util.TreeSet<>(keys));
                entry.key()
                        .fault(
                                Titles.UNKNOWN_KEY,
                                nearest != null ? "是不是 " + nearest + "？" : "可用的是 " + allowed,
                                nearest != null ? "did you mean " + nearest + "?" : "there are " + allowed);
            }
        }
    }

    /** The whole as plain values, as JSON would give them: maps, lists, strings, Long, Boolean and null. */
    @Nullable
    Object plain() {
        if (node instanceof ScalarNode scalar) {
            return plain(scalar);
        }
        if (isList()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Item item : list()) {
                values.add(item.plain());
            }
            return values;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Entry entry : entries()) {
            map.put(entry.key().text(), entry.value().plain());
        }
        return map;
    }

    private static @Nullable Object plain(ScalarNode scalar) {
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
