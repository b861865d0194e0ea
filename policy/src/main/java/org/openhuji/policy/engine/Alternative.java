package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Type;

/**
 * One way to mend a condition: for each slot the values that would do, the nearest at hand first. No slot at all: nothing
 * need be changed.
 */
record Alternative(Map<Slot, long[]> values) {
    /** Nothing need be changed. */
    static final List<Alternative> NOTHING = List.of(new Alternative(Map.of()));

    /** There is no way. */
    static final List<Alternative> NONE = List.of();

    /** More ways than this are not followed; the smallest are kept. */
    private static final int MOST = 24;

    static Alternative of(Slot slot, long[] values) {
        return new Alternative(Map.of(slot, values));
    }

    /** What counts as one change each. */
    Set<Slot> units() {
        if (values.size() == 1) {
            return Set.of(values.keySet().iterator().next().unit());
        }
        Set<Slot> units = new LinkedHashSet<>();
        for (Slot slot : values.keySet()) {
            units.add(slot.unit());
        }
        return units;
    }

    int size() {
        if (values.size() < 2 || !adds()) {
            return values.size();
        }
        return units().size();
    }

    /** The same without one change. */
    Alternative without(Slot unit) {
        Map<Slot, long[]> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(slot -> slot.unit().equals(unit));
        return new Alternative(rest);
    }

    /** The same with one value of a slot. */
    Alternative with(Slot slot, long value) {
        Map<Slot, long[]> other = new LinkedHashMap<>(values);
        other.put(slot, new long[] {value});
        return new Alternative(other);
    }

    /** The ways that mend both of two conditions. */
    static List<Alternative> both(List<Alternative> some, List<Alternative> others) {
        if (some == NOTHING) {
            return others;
        }
        if (others == NOTHING) {
            return some;
        }
        List<Alternative> found = new ArrayList<>();
        for (Alternative a : some) {
            for (Alternative b : others) {
                Alternative joined = a.and(b);
                if (joined != null) {
                    found.add(joined);
                }
            }
        }
        return smallest(found);
    }

    /** The ways that mend at least one of two conditions. */
    static List<Alternative> either(List<Alternative> some, List<Alternative> others) {
        if (some == NOTHING || others == NOTHING) {
            return NOTHING;
        }
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Alternative> found = new ArrayList<>(some);
        found.addAll(others);
        return smallest(found);
    }

    private static List<Alternative> smallest(List<Alternative> all) {
        for (Alternative each : all) {
            if (each.values.isEmpty()) {
                return NOTHING;
            }
        }
        if (all.size() < 2) {
            return all;
        }
        List<Alternative> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Alternative::size));
        List<Alternative> kept = new ArrayList<>();
        for (Alternative one : sorted) {
            if (kept.size() < MOST && !more(one, kept)) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Whether one asks for all that some other does, and perhaps for more. */
    private static boolean more(Alternative one, List<Alternative> others) {
        for (Alternative other : others) {
            if (other.atMost(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether whoever does the other does this too. */
    private boolean atMost(Alternative other) {
        for (Map.Entry<Slot, long[]> each : values.entrySet()) {
            long[] theirs = other.values.get(each.getKey());
            if (theirs == null || !hasAll(each.getValue(), theirs)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Alternative and(Alternative other) {
        Alternative joined = join(other.values);
        if (!adds() || !other.adds()) {
            return joined;
        }
        for (Slot theirs : other.units()) {
            for (Slot ours : units()) {
                if (ours.kind() == Slot.Kind.NEW
                        && theirs.kind() == Slot.Kind.NEW
                        && ours.row() != theirs.row()
                        && ours.person() == theirs.person()
                        && ours.list() == theirs.list()) {
                    Alternative shared = join(renamed(other.values, theirs, ours.row()));
                    if (shared != null) {
                        return shared;
                    }
                }
            }
        }
        return joined;
    }

    /** Whether some record is added. */
    private boolean adds() {
        for (Slot slot : values.keySet()) {
            if (slot.kind() == Slot.Kind.NEW) {
                return true;
            }
        }
        return false;
    }

    private static Map<Slot, long[]> renamed(Map<Slot, long[]> values, Slot unit, int number) {
        Map<Slot, long[]> renamed = new LinkedHashMap<>();
        values.forEach((slot, some) -> renamed.put(slot.unit().equals(unit) ? slot.inRecord(number) : slot, some));
        return renamed;
    }

    /** Both, where one value can serve both in each slot they share. */
    private @Nullable Alternative join(Map<Slot, long[]> others) {
        Map<Slot, long[]> joined = new LinkedHashMap<>(values);
        for (Map.Entry<Slot, long[]> other : others.entrySet()) {
            long[] own = values.get(other.getKey());
            long[] common =
                    own == null ? other.getValue() : common(other.getKey().fact(), own, other.getValue());
            if (common.length == 0) {
                return null;
            }
            joined.put(other.getKey(), common);
        }
        return new Alternative(joined);
    }

    private static long[] common(@Nullable Fact fact, long[] own, long[] others) {
        boolean sets = fact != null && (fact.type() == Type.CHOICES || fact.type() == Type.PERSONS);
        boolean places = fact != null && fact.type() == Type.PLACE;
        Set<Long> common = new LinkedHashSet<>();
        for (long a : own) {
            for (long b : others) {
                if (sets) {
                    common.add(a | b);
                } else if (a == b || places && a > 0 && b > 0 && PlaceCode.contains(b, a)) {
                    common.add(a);
                } else if (places && a > 0 && b > 0 && PlaceCode.contains(a, b)) {
                    common.add(b);
                }
            }
        }
        return common.stream().mapToLong(Long::longValue).toArray();
    }

    private static boolean hasAll(long[] values, long[] some) {
        for (long one : some) {
            if (!has(values, one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(long[] values, long value) {
        for (long each : values) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }
}
