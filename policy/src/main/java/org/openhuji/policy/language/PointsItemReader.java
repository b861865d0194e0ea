package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/** Reads the items of an indicator of a points table, and the groups among them. */
final class PointsItemReader {
    static final Set<String> GIVES_KEYS = Set.of("when", "gives", "says");
    static final Set<String> GROUP_KEYS = Set.of("says", "at most", "at least");
    static final Map<String, Counts> GROUPS =
            Map.of("first of", Counts.FIRST, "best of", Counts.BEST, "sum of", Counts.SUM);
    /** The forms of an item; the one with … takes a number and a unit of time. */
    static final List<String> FORMS = List.of("when", "each … since", "each", "best of", "first of", "sum of");

    private static final int DEEPEST = 3;

    private final Names names;
    private final ConditionReader conditions;
    private final Subject subject;
    private final PointsWords words;

    PointsItemReader(Names names, ConditionReader conditions, Subject subject) {
        this.names = names;
        this.conditions = conditions;
        this.subject = subject;
        this.words = new PointsWords(names, subject);
    }

    /** The items of a list; {@code cap} is the most the list counts for. */
    List<PointsTable.Item> read(Item items, Counts counts, @Nullable Amount cap) {
        return read(items, counts, cap, 1);
    }

    private List<PointsTable.Item> read(Item items, Counts counts, @Nullable Amount cap, int depth) {
        List<PointsTable.Item> found = new ArrayList<>();
        if (items.oneOrMore().isEmpty() || items.isNull()) {
            items.fault(Titles.MISSING, "这里一项也没有", "there is no item here");
            return found;
        }
        for (Item item : items.oneOrMore()) {
            if (!item.isMap()) {
                item.fault(
                        Titles.SYNTAX,
                        "一项写成 {when: <条件>, gives: <分值>}",
                        "an item is written {when: <condition>, gives: <points>}");
                continue;
            }
            String group = GROUPS.keySet().stream()
                    .filter(key -> item.get(key) != null)
                    .findFirst()
                    .orElse(null);
            if (group != null) {
                group(item, group, counts, depth, found);
            } else if (PointsBandReader.isEach(item)) {
                PointsTable.Item.Group bands = new PointsBandReader(names, conditions, subject).read(item, cap);
                if (bands != null) {
                    if (counts == Counts.FIRST) {
                        expectFixed(item.get("at most"), bands.limits());
                    }
                    found.add(bands);
                }
            } else {
                gives(item, found);
            }
        }
        return found;
    }

    /** Among bands there are no groups, so a cap of some of them alone is written into their points. */
    private static void expectFixed(@Nullable Item own, Limits limits) {
        if (own != null && limits.atMost() instanceof Amount.Setting) {
            own.fault(
                    Titles.WRONG_TYPE,
                    "逐档计分的一项，上限写整数；要用 $参数，写在指标或组里",
                    "among bands the cap of one item is a number; a $parameter stands in the indicator or group");
        }
    }

    private void gives(Item item, List<PointsTable.Item> found) {
        if (item.get("when") == null) {
            item.fault(
                    Titles.SYNTAX,
                    "这一项不知何时给分；可用的有 " + String.join("、", FORMS),
                    "nothing says when this item gives points; there are " + String.join(", ", FORMS));
            return;
        }
        item.allow(GIVES_KEYS);
        Item when = item.need("when");
        Item gives = item.need("gives");
        Said said = new Said(item.bilingual("says"), null);
        Condition condition = when == null ? null : condition(when, said);
        if (condition != null && gives != null) {
            found.add(new PointsTable.Item.Gives(condition, words.number(gives)));
        }
    }

    private @Nullable Condition condition(Item when, Said said) {
        if (when.isList()) {
            return conditions.all(when, subject, said);
        }
        Condition read = conditions.read(when, subject, 0);
        return read == null ? null : Sentences.with(read, said);
    }

    private void group(Item item, String key, Counts outer, int depth, List<PointsTable.Item> found) {
        Set<String> keys = new java.util.HashSet<>(GROUP_KEYS);
        keys.add(key);
        item.allow(keys);
        Item inner = item.get(key);
        if (outer == Counts.FIRST) {
            item.fault(
                    Titles.SYNTAX,
                    "逐档计分（first）的各项只写 when；成组的写在 counts: best 或 sum 下面",
                    "where the first counts, items have when only; a group stands under counts: best or sum");
            return;
        }
        if (depth == DEEPEST) {
            item.fault(Titles.TOO_DEEP, "分组最多套两层", "groups go two levels deep at most");
            return;
        }
        Limits limits = words.limits(item);
        Counts counts = GROUPS.getOrDefault(key, Counts.SUM);
        Text says = item.bilingual("says");
        if (inner != null) {
            found.add(
                    new PointsTable.Item.Group(says, counts, read(inner, counts, limits.atMost(), depth + 1), limits));
        }
    }
}
