package org.openhuji.policy.situation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who is kin to whom and who lives with whom. */
final class KinReader {
    final Relations relations;
    final boolean[] named;
    private final FactIndex names;
    private final InputFaults faults;
    private final Map<String, Integer> labels;

    KinReader(FactIndex names, InputFaults faults, Map<String, Integer> labels) {
        this.names = names;
        this.faults = faults;
        this.labels = labels;
        this.relations = new Relations(labels.size());
        this.named = new boolean[labels.size()];
    }

    /** Reads the rows and what follows from them. */
    void read(@Nullable Object value, At at) {
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> rows)) {
            faults.add(
                    at,
                    "应为一个数组：每行 [甲, 关系代码, 乙]；没有则写 []",
                    "an array of rows [x, code, y] is needed; [] where there is none");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), at.to(i));
        }
        if (relations.cyclic()) {
            faults.add(at, "有人成了自己的长辈：父母关系成环", "somebody would be their own ancestor: the parents form a circle");
        }
        relations.derive();
    }

    private void row(@Nullable Object value, At at) {
        if (!(value instanceof List<?> row) || row.size() != 3) {
            faults.add(at, "应为三项：[甲, 关系代码, 乙]（乙是甲的……）", "three items are needed: [x, code, y] (y is x's …)");
            return;
        }
        Integer x = label(row.get(0), at.to(0));
        Integer y = label(row.get(2), at.to(2));
        String code = row.get(1) instanceof String text ? text : "";
        FactIndex.Relation relation = names.relation(code);
        if (relation == null) {
            faults.add(
                    at.to(1),
                    "没有这个关系代码（GB/T 4761-2008，两位，带引号）：" + row.get(1),
                    "no such relation code between two persons (GB/T 4761-2008, two digits, in quotes): " + row.get(1));
            return;
        }
        if (x == null || y == null) {
            return;
        }
        if (x.equals(y)) {
            faults.add(at, "一个人不能是自己的亲属", "nobody is their own relative");
            return;
        }
        named[x] = true;
        named[y] = true;
        relations.add(x, y, relation.sure(), relation.maybe(), !code.equals("99"));
    }

    private @Nullable Integer label(@Nullable Object value, At at) {
        Integer position = value instanceof String label ? labels.get(label) : null;
        if (position == null) {
            faults.add(at, "persons 中没有这个人：" + value, "no such person among persons: " + value);
        }
        return position;
    }

    /** Who lives with whom, by either list; those named are marked. */
    byte[][] together(long[][] facts) {
        int index = names.vocabulary().getPersonFact("coResidents").index();
        int count = facts.length;
        byte[][] together = new byte[count][count];
        for (int x = 0; x < count; x++) {
            long list = facts[x][index];
            if (list == Situation.UNKNOWN) {
                continue;
            }
            for (int y = 0; y < count; y++) {
                boolean lives = (list >> y & 1) != 0;
                if (x == y) {
                    continue;
                }
                named[x] |= lives;
                named[y] |= lives;
                byte answer = (byte) (lives || together[x][y] == 1 ? 1 : 2);
                together[x][y] = answer;
                together[y][x] = answer;
            }
        }
        return together;
    }
}
