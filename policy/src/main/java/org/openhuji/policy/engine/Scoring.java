package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Indicator;
import org.openhuji.policy.form.PointsTable.Item;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Selection;

/**
 * Adds up points tables, in outcomes or in diagrams: one computation, so that decide and ask cannot differ. What it means
 * is said at {@link Selection.Line}.
 */
final class Scoring<T> {
    /** More points than any table has: what an awaited indicator without limits may give or take. */
    static final long BOUNDLESS = 1L << 40;

    /** The spare of a way that is all lowest steps. */
    private static final long NOTHING_TO_SPARE = BOUNDLESS << 10;

    /**
     * Steps of several indicators taken together.
     *
     * @param sum what they come to
     * @param spare the least that could be saved by taking one of them a step lower
     */
    private record Way(long sum, long spare) {
        Way and(Steps<?> item, int step) {
            long saved = step == 0 ? NOTHING_TO_SPARE : item.height(step) - item.height(step - 1);
            return new Way(sum + item.height(step), Math.min(spare, saved));
        }

        boolean reaches(long points) {
            return sum >= points && sum - spare < points;
        }
    }

    private final Algebra<T> algebra;
    private final long on;
    private final T met;
    private final T notMet;

    Scoring(Algebra<T> algebra, long on) {
        this.algebra = algebra;
        this.on = on;
        this.met = algebra.end(Outcome.MET);
        this.notMet = algebra.end(Outcome.NOT_MET);
    }

    /** Whether a score selects. */
    T answer(Condition.Points points) {
        return switch (points.selection()) {
            case Selection.Ranked ranked ->
                algebra.end(awaits(points.table(), ranked, on) ? Outcome.SOURCE_NEEDED : Outcome.REVIEW);
            case Selection.Line(Amount atLeast) -> {
                Long line = atLeast.at(on);
                yield line == null ? algebra.end(Outcome.SOURCE_NEEDED) : reaches(points.table(), line);
            }
        };
    }

    /** Whether a rank rests on something awaited. */
    static boolean awaits(PointsTable table, Selection.Ranked ranked, long on) {
        boolean[] awaited = {ranked.places().at(on) == null};
        table.parameters(parameter -> awaited[0] |= parameter.at(on) == null);
        return awaited[0] || table.indicators().stream().anyMatch(indicator -> indicator.awaited() != null);
    }

    private T reaches(PointsTable table, long line) {
        List<Steps<T>> indicators = indicators(table);
        T cap = met;
        if (table.atMost() != null) {
            Long most = table.atMost().at(on);
            if (most == null) {
                cap = line <= 0 ? met : algebra.end(Outcome.SOURCE_NEEDED);
            } else if (most < line) {
                return notMet;
            }
        }
        long surely = 0;
        long possibly = 0;
        for (Steps<T> steps : indicators) {
            surely += steps.surely(met);
            possibly += steps.possibly(notMet);
        }
        if (surely >= line) {
            return cap;
        }
        return possibly < line ? notMet : algebra.all(cap, join(ways(indicators, line), line));
    }

    /** What the whole table gives. */
    Steps<T> table(PointsTable table) {
        return limited(sum(indicators(table)), new Limits(null, table.atMost()));
    }

    private List<Steps<T>> indicators(PointsTable table) {
        return table.indicators().stream().map(this::indicator).toList();
    }

    /** What one indicator gives. */
    Steps<T> indicator(Indicator indicator) {
        if (indicator.awaited() == null) {
            return limited(steps(indicator.counts(), indicator.items()), indicator.limits());
        }
        Limits limits = indicator.limits();
        Long most = limits.atMost() == null ? null : limits.atMost().at(on);
        long highest = most == null ? BOUNDLESS : most;
        long lowest = Math.min(highest, limits.atLeast() == null ? -BOUNDLESS : limits.atLeast());
        Steps<T> steps = new Steps<>(lowest, met);
        return lowest == highest ? steps : steps.add(highest, algebra.end(Outcome.SOURCE_NEEDED));
    }

    private Steps<T> steps(Counts counts, List<Item> items) {
        return switch (counts) {
            case FIRST -> first(items);
            case BEST -> best(items.stream().map(this::item).toList());
            case SUM -> sum(items.stream().map(this::item).toList());
        };
    }

    private Steps<T> item(Item item) {
        return switch (item) {
            case Item.Group group -> limited(steps(group.counts(), group.items()), group.limits());
            case Item.Gives(Condition when, long points) -> {
                T holds = algebra.of(when);
                yield points < 0
                        ? new Steps<>(points, met).add(0, algebra.not(holds))
                        : points == 0 ? new Steps<>(0, met) : new Steps<>(0, met).add(points, holds);
            }
        };
    }

    /** Bands: from the last to the first, each taken where its condition holds and else what follows it. */
    private Steps<T> first(List<Item> items) {
        TreeSet<Long> heights = new TreeSet<>(List.of(0L));
        List<T> holds = new ArrayList<>();
        List<Long> points = new ArrayList<>();
        for (Item.Gives band : bands(items)) {
            heights.add(band.points());
            points.add(band.points());
            holds.add(algebra.of(band.when()));
        }
        Steps<T> steps = new Steps<>(heights.first(), met);
        for (long height : heights.tailSet(heights.first(), false)) {
            T answer = height <= 0 ? met : notMet;
            for (int i = holds.size() - 1; i >= 0; i--) {
                answer = points.get(i) >= height
                        ? algebra.any(holds.get(i), answer)
                        : algebra.all(algebra.not(holds.get(i)), answer);
            }
            steps.add(height, answer);
        }
        return steps;
    }

    /** The bands of a list, those written as one (for each year, for each twelve) among them. */
    private static List<Item.Gives> bands(List<Item> items) {
        List<Item.Gives> bands = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Gives gives -> bands.add(gives);
                case Item.Group group -> bands.addAll(bands(group.items()));
            }
        }
        return bands;
    }

    private Steps<T> best(List<Steps<T>> items) {
        TreeSet<Long> heights = new TreeSet<>();
        long lowest = Long.MIN_VALUE;
        for (Steps<T> item : items) {
            lowest = Math.max(lowest, item.height(0));
            for (int step = 0; step < item.size(); step++) {
                heights.add(item.height(step));
            }
        }
        Steps<T> steps = new Steps<>(lowest, met);
        for (long height : heights.tailSet(lowest, false)) {
            T answer = notMet;
            for (Steps<T> item : items) {
                answer = algebra.any(answer, item.atLeast(height, notMet));
            }
            steps.add(height, answer);
        }
        return steps;
    }

    private Steps<T> sum(List<Steps<T>> items) {
        Map<Way, T> ways = ways(items, null);
        NavigableSet<Long> heights = heights(items);
        Steps<T> steps = new Steps<>(heights.first(), met);
        for (long height : heights.tailSet(heights.first(), false)) {
            steps.add(height, join(ways, height));
        }
        return steps;
    }

    /** Every sum there can be, whatever the answers: the staircase of a sum must not depend on them. */
    private static <S> NavigableSet<Long> heights(List<Steps<S>> items) {
        TreeSet<Long> sums = new TreeSet<>(List.of(0L));
        for (Steps<S> item : items) {
            TreeSet<Long> longer = new TreeSet<>();
            for (long sum : sums) {
                for (int step = 0; step < item.size(); step++) {
                    longer.add(sum + item.height(step));
                }
            }
            sums = longer;
        }
        return sums;
    }

    /**
     * Every combination of one step of each, those with the same sum and spare taken together; where only one line is
     * asked for, without those that will never reach it, or never need all their steps.
     */
    private Map<Way, T> ways(List<Steps<T>> items, @Nullable Long line) {
        long lowest = 0;
        long highest = 0;
        for (Steps<T> item : items) {
            lowest += item.height(0);
            highest += item.height(item.size() - 1);
        }
        Map<Way, T> ways = Map.of(new Way(0, NOTHING_TO_SPARE), met);
        for (Steps<T> item : items) {
            lowest -= item.height(0);
            highest -= item.height(item.size() - 1);
            Map<Way, T> longer = new HashMap<>();
            for (Map.Entry<Way, T> way : ways.entrySet()) {
                for (int step = 0; step < item.size(); step++) {
                    Way next = way.getKey().and(item, step);
                    if (line == null || next.sum() + highest >= line && next.sum() - next.spare() + lowest < line) {
                        T both = algebra.all(way.getValue(), item.reached(step));
                        if (!both.equals(notMet)) {
                            longer.merge(next, both, algebra::any);
                        }
                    }
                }
            }
            ways = longer;
        }
        return ways;
    }

    private T join(Map<Way, T> ways, long points) {
        T answer = notMet;
        for (Map.Entry<Way, T> way : ways.entrySet()) {
            if (way.getKey().reaches(points)) {
                answer = algebra.any(answer, way.getValue());
            }
        }
        return answer;
    }

    private Steps<T> limited(Steps<T> steps, Limits limits) {
        return above(limits.atLeast(), below(limits.atMost(), steps));
    }

    private Steps<T> below(@Nullable Amount cap, Steps<T> steps) {
        if (cap == null) {
            return steps;
        }
        Long most = cap.at(on);
        if (most == null) {
            return belowAwaited(steps);
        }
        Steps<T> limited = new Steps<>(Math.min(most, steps.height(0)), met);
        for (int step = 1; step < steps.size() && limited.height(limited.size() - 1) < most; step++) {
            limited.add(Math.min(most, steps.height(step)), steps.reached(step));
        }
        return limited;
    }

    /** A cap not known is at least 0: points up to there are as they are, more rest on the paper. */
    private Steps<T> belowAwaited(Steps<T> steps) {
        T source = algebra.end(Outcome.SOURCE_NEEDED);
        Steps<T> limited = new Steps<>(Math.min(0, steps.height(0)), met);
        for (int step = 0; step < steps.size(); step++) {
            long height = steps.height(step);
            if (height > 0) {
                if (limited.height(limited.size() - 1) < 0) {
                    limited.add(0, steps.reached(step));
                }
                limited.add(height, algebra.all(steps.reached(step), source));
            } else if (step > 0) {
                limited.add(height, steps.reached(step));
            }
        }
        return limited;
    }

    private Steps<T> above(@Nullable Long least, Steps<T> steps) {
        if (least == null || least <= steps.height(0)) {
            return steps;
        }
        Steps<T> limited = new Steps<>(least, met);
        for (int step = 1; step < steps.size(); step++) {
            if (steps.height(step) > least) {
                limited.add(steps.height(step), steps.reached(step));
            }
        }
        return limited;
    }
}
