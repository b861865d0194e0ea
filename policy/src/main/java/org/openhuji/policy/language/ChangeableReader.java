package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;

/** Reads who can change a fact of the vocabulary, and to what. */
final class ChangeableReader {
    private ChangeableReader() {}

    static @Nullable Changeable read(Item fact, Fact.Owner owner, List<Choice> values) {
        Item by = fact.get("changed by");
        if (by == null) {
            for (String key : List.of("changed in time", "changed to", "workers only")) {
                Item alone = fact.get(key);
                if (alone != null) {
                    alone.fault(Titles.MISSING, "缺少 changed by（谁能改变）", "changed by (who can change it) is missing");
                }
            }
            return null;
        }
        if (!by.text().equals("person") && !by.text().equals("worker")) {
            by.fault(Titles.WRONG_VALUE, "这里应是 person 或 worker", "person or worker is needed here");
        }
        boolean closed =
                owner == Fact.Owner.PLACE || !fact.texts("restricted to").isEmpty() || fact.truth("never a condition");
        if (closed) {
            by.fault(
                    Titles.WRONG_VALUE,
                    "地点的事实、只许个别条款读取的和不作条件的事实，不能叫人去改变",
                    "nobody is told to change facts of places, restricted facts, or facts that are never a condition");
        }
        List<Integer> to = fact.get("changed to") == null
                ? IntStream.range(0, values.size()).boxed().toList()
                : positions(fact.get("changed to"), values);
        return new Changeable(
                by.text().equals("worker"),
                fact.truth("changed in time"),
                to,
                positions(fact.get("workers only"), values));
    }

    private static List<Integer> positions(@Nullable Item codes, List<Choice> values) {
        List<Integer> positions = new ArrayList<>();
        List<String> known = values.stream().map(Choice::code).toList();
        for (Item code : codes == null ? List.<Item>of() : codes.oneOrMore()) {
            int position = known.indexOf(code.text());
            if (position < 0) {
                code.fault(Titles.WRONG_VALUE, "values 里没有 " + code.text(), "values has no " + code.text());
            } else {
                positions.add(position);
            }
        }
        return positions;
    }
}
