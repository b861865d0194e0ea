package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;
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
    private final @Nullable Node key;

    private Item(Source source, Faults faults, Node node, @Nullable Node key) {
        this.source = source;
        this.faults = faults;
        this.node = node;
        this.key = key;
    }

    /** Reads a file; {@code null} where it is empty or not YAML (which is then a fault). */
    static @Nullable Item read(Source source, String text, Faults faults) {
        Node root = YamlReader.compose(source, text, faults);
        return root == null ? null : new Item(source, faults, root, null);
    }

    Mark mark() {
        return YamlMarks.of(source, node);
    }

    /** Where something that should be inside is missing: the key it belongs under. */
    private Mark outside() {
        return key == null ? mark() : YamlMarks.of(source, key);
    }

    void fault(Text title, String zh, String en) {
        faults.add(mark(), title, zh, en);
    }

    /** A fault at a part of a scalar. */
    void fault(int offset, int size, Text title, String zh, String en) {
        faults.add(mark().part(offset, size), title, zh, en);
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

    /** Nothing, or blanks only. */
    boolean isBlank() {
        return isNull()
                || node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    boolean truth() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            fault(Titles.WRONG_TYPE, "这里应是 true 或 false", "true or false is needed here");
        }
        return text.equals("true");
    }

    List<Item> list() {
        List<Item> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node child : sequence.getValue()) {
                items.add(new Item(source, faults, child, null));
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
            Item name = new Item(source, faults, tuple.getKeyNode(), null);
            if (!seen.add(name.text())) {
                name.fault(Titles.DOUBLED, name.text() + " 写了两次，请删去一处", name.text() + " is given twice; take one out");
            }
            entries.add(new Entry(name, new Item(source, faults, tuple.getValueNode(), tuple.getKeyNode())));
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
                    return new Item(source, faults, tuple.getValueNode(), tuple.getKeyNode());
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
            faults.add(outside(), Titles.MISSING, "缺少 " + key, key + " is missing");
        }
        return value;
    }

    /** A text that says something; a fault where the key is missing or says nothing. */
    String needText(String key) {
        Item value = need(key);
        if (value == null) {
            return "";
        }
        if (value.isBlank()) {
            faults.add(value.outside(), Titles.MISSING, key + " 是空的", key + " is empty");
            return "";
        }
        return value.text();
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
            faults.add(
                    isBlank() ? outside() : mark(),
                    Titles.NO_SENTENCE,
                    "这里要有中文和英文，写成 {zh: …, en: …}",
                    "a text in both languages is needed here, written {zh: …, en: …}");
            return Text.same("");
        }
        for (Entry entry : entries()) {
            if (!entry.key().text().equals("zh") && !entry.key().text().equals("en")) {
                entry.key()
                        .fault(
                                Titles.UNKNOWN_KEY,
                                "这里只有 zh（中文）和 en（英文）；文字里有逗号或冒号的要加引号",
                                "only zh (Chinese) and en (English) stand here; quote a text with a comma or a colon");
            }
        }
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
                Text hint = Hints.of(key, new TreeSet<>(keys));
                entry.key()
                        .fault(
                                Titles.UNKNOWN_KEY,
                                "这里没有“" + key + "”这一项" + hint.zh(),
                                "\"" + key + "\" is no key here" + hint.en());
            }
        }
    }

    /** The whole as plain values, as JSON would give them: maps, lists, strings, Long, Boolean and null. */
    @Nullable
    Object plain() {
        if (node instanceof ScalarNode scalar) {
            return YamlReader.plain(scalar);
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
}
