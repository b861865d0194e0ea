package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/**
 * Trial values for a missing fact: at least one of every class of values the tests of a condition can tell apart. For
 * dates and counts the values on both sides of every change of a test; for places one inside every place named and one
 * outside all, with every kind a test may ask of them.
 */
final class Domain {
    /** A test that reads a missing fact, and for whom. */
    record Use(Test test, int person, long[] record) {}

    private static final long OUTSIDE = PlaceCode.of("659999999999");

    private final Scene scene;
    private final Set<Long> containers = new LinkedHashSet<>();
    private final Set<Fact> attributes = new LinkedHashSet<>();
    private final List<Long> places = new ArrayList<>();
    private final Chains chains;
    private boolean twoPlacesMissing;

    Domain(Scene scene) {
        this.scene = scene;
        this.chains = new Chains(scene);
    }

    /** Notes the places and kinds of place a test asks about, before any values are made. */
    void note(Test test, int person, long[] record) {
        switch (test) {
            case Test.Within within -> note(within.in(), scene.value(within.place(), person, record), person, record);
            case Test.PlaceWithin within ->
                note(within.in(), scene.code(within.place(), person, record), person, record);
            case Test.SameUnit same -> {
                long as = scene.code(same.as(), person, record);
                long other = as == Situation.UNKNOWN ? scene.value(same.place(), person, record) : as;
                if (other != Situation.UNKNOWN && other != Situation.NONE) {
                    containers.add(PlaceCode.cut(other, same.unit().digits()));
                }
                twoPlacesMissing |= open(as) && open(scene.value(same.place(), person, record));
            }
            case Test.OneOf one -> attribute(one.choice());
            case Test.Order order -> {
                attribute(order.left());
                chains.note(order, person, record);
            }
            case Test.Known known -> attribute(known.value());
            default -> {}
        }
    }

    private void attribute(Operand operand) {
        if (operand instanceof Operand.OfPlace(Fact fact, PlaceRef.Named named)) {
            attributes.add(fact);
        }
    }

    /** The containers asked about; where the container is missing, the place that may lie in it. */
    private void note(PlaceSet in, long within, int person, long[] record) {
        switch (in) {
            case PlaceSet.Spot(PlaceRef place) -> {
                long container = scene.code(place, person, record);
                long code = container == Situation.UNKNOWN ? within : container;
                if (code != Situation.UNKNOWN && code != Situation.NONE) {
                    containers.add(code);
                }
                twoPlacesMissing |= open(container) && open(within);
            }
            case PlaceSet.Listed(List<Long> codes) -> containers.addAll(codes);
            case PlaceSet.Setting(org.openhuji.policy.form.Parameter parameter) -> {
                List<Long> codes = parameter.at(scene.on);
                if (codes != null) {
                    containers.addAll(codes);
                }
            }
        }
    }

    /** Whether a place may still turn out to be one of several: missing, or known too coarsely. */
    private static boolean open(long code) {
        return code == Situation.UNKNOWN || (code != Situation.NONE && PlaceCode.digits(code) < 12);
    }

    /** The trial values of a fact. */
    long[] values(Cell cell, List<Use> uses) {
        return switch (cell.kind) {
            case KIN -> Relation.all();
            case TOGETHER -> new long[] {1, 2};
            case LIST -> new long[0];
            case PERSON, RECORD, PLACE -> values(cell, java.util.Objects.requireNonNull(cell.fact), uses);
        };
    }

    private long[] values(Cell cell, Fact fact, List<Use> uses) {
        return switch (fact.type()) {
            case TRUTH -> new long[] {0, 1};
            case CHOICE -> choices(fact, cell.kind != Cell.Kind.PLACE);
            case CHOICES -> subsets((1L << fact.values().size()) - 1);
            case PERSONS -> subsets(personsNamed(uses));
            case DATE, COUNT -> numbers(cell, uses);
            case PLACE -> places(cell.get());
            case TEXT, TEXTS -> new long[] {Situation.NONE, 1};
        };
    }

    private static long[] choices(Fact fact, boolean orNone) {
        int size = fact.values().size();
        long[] values = new long[size + (orNone ? 1 : 0)];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        if (orNone) {
            values[size] = Situation.NONE;
        }
        return values;
    }

    /** Every subset of some bits. */
    private static long[] subsets(long bits) {
        List<Long> found = new ArrayList<>();
        long subset = bits;
        while (true) {
            found.add(subset);
            if (subset == 0) {
                break;
            }
            subset = (subset - 1) & bits;
        }
        return toArray(found);
    }

    private long personsNamed(List<Use> uses) {
        long bits = 0;
        for (Use use : uses) {
            if (use.test() instanceof Test.Names names) {
                bits |= 1L << (names.applicant() ? scene.situation.applicant() : use.person());
            }
        }
        return bits;
    }

    private long[] numbers(Cell cell, List<Use> uses) {
        Set<Long> values = new TreeSet<>();
        boolean date = java.util.Objects.requireNonNull(cell.fact).type() == org.openhuji.policy.vocabulary.Type.DATE;
        if (date) {
            values.add(scene.on - 1);
            values.add(scene.on);
            values.add(scene.on + 1);
        } else {
            values.add(0L);
            values.add(1L);
        }
        for (Use use : uses) {
            if (use.test() instanceof Test.Order order) {
                around(cell, order, use, values);
            } else if (use.test() instanceof Test.InYearOfDay) {
                long first = LocalDate.of(scene.year(), 1, 1).toEpochDay();
                long last = LocalDate.of(scene.year(), 12, 31).toEpochDay();
                values.addAll(List.of(first - 1, first, last, last + 1));
            }
        }
        if (date) {
            chains.add(values);
        }
        List<Long> all = new ArrayList<>(values);
        all.add(Situation.NONE);
        return toArray(all);
    }

    /** The values on both sides of each change of an order test. */
    private void around(Cell cell, Test.Order order, Use use, Set<Long> values) {
        boolean onLeft = reads(order.left(), cell);
        long other = onLeft
                ? TestRules.bound(scene, order.right(), use.person(), use.record())
                : scene.value(order.left(), use.person(), use.record());
        boolean known = other > Situation.NONE + 1;
        long fixed = known ? (onLeft ? order.rightAfter() : order.after()).after(other) : scene.on;
        long near = (onLeft ? order.after() : order.rightAfter()).before(fixed);
        Comparison comparison = order.comparison();
        for (long value = near - 6; value <= near + 6; value++) {
            boolean now = holds(order, onLeft, value, fixed);
            boolean next = holds(order, onLeft, value + 1, fixed);
            if (now != next || !known || comparison == Comparison.EQUAL && now) {
                values.add(value);
                values.add(value + 1);
            }
        }
    }

    private static boolean holds(Test.Order order, boolean onLeft, long value, long fixed) {
        return onLeft
                ? order.comparison().holds(order.after().after(value), fixed)
                : order.comparison().holds(fixed, order.rightAfter().after(value));
    }

    private static boolean reads(Operand operand, Cell cell) {
        return operand.fact() == cell.fact || operand.fact().equals(cell.fact);
    }

    /** Trial codes; where a coarse code is known, only what lies within it. */
    private long[] places(long known) {
        if (places.isEmpty()) {
            for (long container : containers) {
                places.addAll(imagined(container));
            }
            places.addAll(imagined(OUTSIDE));
            if (twoPlacesMissing) {
                List.copyOf(places).forEach(this::imagineBeside);
            }
        }
        List<Long> found = new ArrayList<>();
        if (known == Situation.UNKNOWN) {
            found.addAll(places);
            found.add(Situation.NONE);
        } else {
            for (long place : imagined(known)) {
                found.add(place);
            }
            for (long place : places) {
                if (PlaceCode.contains(known, place)) {
                    found.add(place);
                }
            }
        }
        return toArray(found);
    }

    /**
     * Codes that agree with another down to each level and no further, of the same kind: so that two missing places can
     * be the same village, or two of one town, of one county, of one prefecture, or strangers.
     */
    private void imagineBeside(long place) {
        if (PlaceCode.digits(place) < 12) {
            return;
        }
        long[] units = {100, 1_000, 1_000_000, 100_000_000L, 10_000_000_000L};
        for (long unit : units) {
            long code = place - (unit << 4);
            if (code > 0 && !places.contains(code)) {
                scene.imagine(new PlaceEntry(code, scene.entry(place).values.clone()));
                places.add(code);
            }
        }
    }

    /** Codes inside a container, one for every kind of place a test may ask for. */
    private List<Long> imagined(long container) {
        if (attributes.isEmpty() || PlaceCode.digits(container) == 12 && container != OUTSIDE) {
            return List.of(inside(container, 0));
        }
        List<long[]> kinds = List.of(scene.entry(inside(container, 0)).values);
        for (Fact fact : attributes) {
            List<long[]> more = new ArrayList<>();
            for (long[] values : kinds) {
                for (int i = 0; i < Math.max(1, fact.values().size()); i++) {
                    long[] one = values.clone();
                    one[fact.index()] = fact.values().isEmpty() ? Situation.NONE : i;
                    more.add(one);
                }
            }
            kinds = more;
        }
        List<Long> codes = new ArrayList<>();
        for (long[] values : kinds) {
            long code = inside(container, codes.size() + 1);
            scene.imagine(new PlaceEntry(code, values));
            codes.add(code);
        }
        return codes;
    }

    /** A code inside a container that no list has: its digits, then nines, counted down by {@code variant}. */
    private static long inside(long container, int variant) {
        int digits = PlaceCode.digits(container);
        if (digits == 12) {
            return variant == 0 ? container : container - ((long) variant << 4);
        }
        long unit = 1;
        for (int i = digits; i < 12; i++) {
            unit *= 10;
        }
        return ((container >> 4) + unit - 1 - variant) << 4 | 12;
    }

    static long[] toArray(List<Long> list) {
        long[] values = new long[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return values;
    }
}
