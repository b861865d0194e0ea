package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.form.Outcome;

/** Who is whose kin, by GB/T 4761. */
final class Kindred {
    /** Classes of kin. */
    enum Kin {
        SPOUSE,
        CHILD,
        PARENT,
        GRANDPARENT,
        GRANDCHILD,
        SIBLING,
        PARENT_OF_SPOUSE,
        CHILD_IN_LAW,
        OTHER
    }

    private record Pair(String of, String who) {}

    private final boolean given;
    private final Map<Pair, Set<Kin>> surely = new HashMap<>();
    private final Map<Pair, Set<Kin>> perhaps = new HashMap<>();

    Kindred(Map<?, ?> situation) {
        given = situation.containsKey("kin");
        List<List<?>> rows = new ArrayList<>();
        if (situation.get("kin") instanceof List<?> list) {
            list.forEach(row -> rows.add((List<?>) row));
        }
        for (List<?> row : rows) {
            add((String) row.get(0), (String) row.get(1), (String) row.get(2));
        }
        List<String> all = new ArrayList<>();
        ((Map<?, ?>) situation.get("persons")).keySet().forEach(label -> all.add((String) label));
        compose(all, Kin.PARENT, Kin.PARENT, Kin.GRANDPARENT);
        compose(all, Kin.CHILD, Kin.CHILD, Kin.GRANDCHILD);
        compose(all, Kin.SPOUSE, Kin.PARENT, Kin.PARENT_OF_SPOUSE);
        compose(all, Kin.PARENT, Kin.CHILD, Kin.SIBLING);
    }

    private void add(String x, String code, String y) {
        Kin kin = kin(code);
        if (kin == null) {
            return;
        }
        boolean otherOfItsKind = code.endsWith("9");
        put(otherOfItsKind ? perhaps : surely, x, y, kin);
        Kin back = back(kin);
        put(otherOfItsKind ? perhaps : surely, y, x, back);
    }

    private static void put(Map<Pair, Set<Kin>> map, String x, String y, Kin kin) {
        map.computeIfAbsent(new Pair(x, y), pair -> EnumSet.noneOf(Kin.class)).add(kin);
    }

    /** Other in-laws, great-grandparents and the like are relatives of no class; 99 is none at all. */
    private static Kin kin(String code) {
        int number = Integer.parseInt(code);
        if (number == 99) {
            return null;
        }
        return switch (number / 10) {
            case 1 -> Kin.SPOUSE;
            case 2, 3 -> number == 28 || number == 38 ? Kin.CHILD_IN_LAW : Kin.CHILD;
            case 4 -> number >= 45 && number <= 48 ? Kin.OTHER : Kin.GRANDCHILD;
            case 5 -> number >= 53 && number <= 56 ? Kin.PARENT_OF_SPOUSE : Kin.PARENT;
            case 6 -> number >= 65 && number <= 68 ? Kin.OTHER : Kin.GRANDPARENT;
            case 7 -> number == 72 || number == 74 || number == 76 || number == 78 ? Kin.OTHER : Kin.SIBLING;
            default -> Kin.OTHER;
        };
    }

    private static Kin back(Kin kin) {
        return switch (kin) {
            case SPOUSE -> Kin.SPOUSE;
            case CHILD -> Kin.PARENT;
            case PARENT -> Kin.CHILD;
            case GRANDPARENT -> Kin.GRANDCHILD;
            case GRANDCHILD -> Kin.GRANDPARENT;
            case SIBLING -> Kin.SIBLING;
            case PARENT_OF_SPOUSE, CHILD_IN_LAW, OTHER -> Kin.OTHER;
        };
    }

    private void compose(List<String> all, Kin first, Kin second, Kin whole) {
        for (String x : all) {
            for (String middle : all) {
                for (String y : all) {
                    if (x.equals(y) || x.equals(middle) || y.equals(middle)) {
                        continue;
                    }
                    boolean sure = has(surely, x, middle, first) && has(surely, middle, y, second);
                    boolean open = (has(surely, x, middle, first) || has(perhaps, x, middle, first))
                            && (has(surely, middle, y, second) || has(perhaps, middle, y, second));
                    if (sure || open) {
                        put(sure ? surely : perhaps, x, y, whole);
                    }
                }
            }
        }
    }

    private static boolean has(Map<Pair, Set<Kin>> map, String x, String y, Kin kin) {
        return map.getOrDefault(new Pair(x, y), Set.of()).contains(kin);
    }

    /** Whether {@code who} is kin of {@code of} in one of these classes. */
    Outcome is(String of, String who, Kin... classes) {
        for (Kin kin : classes) {
            if (has(surely, of, who, kin)) {
                return Outcome.MET;
            }
        }
        for (Kin kin : classes) {
            if (has(perhaps, of, who, kin)) {
                return Outcome.REVIEW;
            }
        }
        return given ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    /** Whether they are relatives of whatever kind. */
    Outcome related(String of, String who) {
        Pair pair = new Pair(of, who);
        if (surely.containsKey(pair) || perhaps.containsKey(pair)) {
            return Outcome.MET;
        }
        return given ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }
}
