package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Indicator;
import org.openhuji.policy.form.PointsTable.Item;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.vocabulary.Text;

/**
 * Random tables against plain arithmetic: every way the open items may turn out is added up one by one. Where all ways
 * reach the line the answer is MET, where none does NOT_MET; in between it is the one kind of openness there is.
 */
class ScoringTest {
    private static final long ON = 18_000;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private final SplittableRandom random = new SplittableRandom(11L + SEED);
    private final Map<Condition, Outcome> answers = new IdentityHashMap<>();

    @Test
    void aTableGivesWhatItsArithmeticGives() {
        Set<Outcome> seen = new HashSet<>();
        for (int i = 0; i < 6_000; i++) {
            Outcome open = pick(List.of(Outcome.REVIEW, Outcome.SOURCE_NEEDED, Outcome.UNKNOWN, Outcome.SUSPENDED));
            PointsTable table = table(open);
            long line = random.nextInt(-30, 70);
            Outcome got = new Scoring<>(algebra(), ON)
                    .answer(new Condition.Points(
                            Said.NOTHING, table, new Selection.Line(new Amount.Setting(parameter(line)))));
            boolean[] reached = new boolean[2];
            complete(table, new ArrayList<>(openItems(table)), line, reached);
            Outcome expected = reached[0] && reached[1] ? open : Outcome.of(reached[1]);
            assertThat(got)
                    .as("line %s of %s with %s", line, table, answers.values())
                    .isEqualTo(expected);
            seen.add(got);
            answers.clear();
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    /** 30 points hang on a paper, 10 on a person; 0 are sure. */
    @Test
    void whatTheLineDoesNotHangOnIsNoMatter() {
        PointsTable table = new PointsTable(
                "table",
                Said.NOTHING,
                List.of(),
                null,
                List.of(
                        indicator(Limits.NONE, Counts.FIRST, List.of(gives(30, Outcome.SOURCE_NEEDED))),
                        indicator(Limits.NONE, Counts.FIRST, List.of(gives(10, Outcome.REVIEW)))));
        assertThat(answer(table, 0)).isEqualTo(Outcome.MET);
        assertThat(answer(table, 10)).as("either will do").isEqualTo(Outcome.REVIEW);
        assertThat(answer(table, 11)).as("the person's 10 are too few").isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(table, 30)).as("the paper's 30 are enough").isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(table, 31)).as("both are needed").isEqualTo(Outcome.REVIEW);
        assertThat(answer(table, 41)).isEqualTo(Outcome.NOT_MET);
    }

    /** A cap of 20 that may be less, an indicator of 0 to 10 that is awaited, one of which nothing is known. */
    @Test
    void awaitedValuesCountAsFarAsTheyCanGo() {
        PointsTable capped =
                of(null, indicator(new Limits(null, AWAITED), Counts.FIRST, List.of(gives(30, Outcome.MET))));
        assertThat(answer(capped, 0)).isEqualTo(Outcome.MET);
        assertThat(answer(capped, 30)).isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(capped, 31)).isEqualTo(Outcome.NOT_MET);
        Indicator sure = indicator(Limits.NONE, Counts.FIRST, List.of(gives(30, Outcome.MET)));
        Indicator some = awaited(new Limits(0L, new Amount.Fixed(10)));
        assertThat(answer(of(null, sure, some), 30)).isEqualTo(Outcome.MET);
        assertThat(answer(of(null, sure, some), 31)).isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(of(null, sure, some), 40)).isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(of(null, sure, some), 41)).isEqualTo(Outcome.NOT_MET);
        Indicator any = awaited(Limits.NONE);
        assertThat(answer(of(null, sure, any), 1)).as("it may also take off").isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(of(null, sure, any), 900_000)).isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(of(new Amount.Fixed(100), sure, any), 101))
                .as("the cap of all")
                .isEqualTo(Outcome.NOT_MET);
        assertThat(answer(of(AWAITED, sure), 30)).as("an awaited cap of all").isEqualTo(Outcome.SOURCE_NEEDED);
        assertThat(answer(of(AWAITED, sure), 31)).isEqualTo(Outcome.NOT_MET);
        assertThat(new Scoring<>(algebra(), ON)
                        .answer(new Condition.Points(Said.NOTHING, of(null, sure), new Selection.Line(AWAITED))))
                .as("an awaited line")
                .isEqualTo(Outcome.SOURCE_NEEDED);
    }

    private static final Amount AWAITED = new Amount.Setting(new org.openhuji.policy.form.Parameter(
            "cap", org.openhuji.policy.vocabulary.Type.COUNT, Text.same("cap"), null, List.of(), "paper"));

    private static org.openhuji.policy.form.Parameter parameter(long value) {
        return new org.openhuji.policy.form.Parameter(
                "line",
                org.openhuji.policy.vocabulary.Type.COUNT,
                Text.same("line"),
                null,
                List.of(new org.openhuji.policy.form.Parameter.Dated(0, Long.MAX_VALUE, List.of(value), "source")),
                null);
    }

    private Outcome answer(PointsTable table, long line) {
        return new Scoring<>(algebra(), ON)
                .answer(new Condition.Points(Said.NOTHING, table, new Selection.Line(new Amount.Fixed(line))));
    }

    private Algebra.OfOutcomes algebra() {
        return condition -> Objects.requireNonNull(answers.get(condition));
    }

    private static PointsTable of(@org.jspecify.annotations.Nullable Amount cap, Indicator... indicators) {
        return new PointsTable("table", Said.NOTHING, List.of(), cap, List.of(indicators));
    }

    private static Indicator indicator(Limits limits, Counts counts, List<Item> items) {
        return new Indicator("indicator", Text.same("indicator"), "source", null, limits, counts, items);
    }

    private static Indicator awaited(Limits limits) {
        return new Indicator("indicator", Text.same("indicator"), null, "paper", limits, Counts.FIRST, List.of());
    }

    private Item gives(long points, Outcome outcome) {
        Condition condition = new Condition.Fixed(Said.NOTHING, outcome, Text.same("item"));
        answers.put(condition, outcome);
        return new Item.Gives(condition, points);
    }

    private PointsTable table(Outcome open) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Counts counts = pick(List.of(Counts.values()));
            indicators.add(indicator(limits(), counts, items(counts, open, 2)));
        }
        return of(
                random.nextInt(3) == 0 ? new Amount.Fixed(random.nextInt(60)) : null,
                indicators.toArray(Indicator[]::new));
    }

    private Limits limits() {
        int floor = random.nextInt(-20, 10);
        return new Limits(
                random.nextInt(4) == 0 ? Long.valueOf(floor) : null,
                random.nextInt(4) == 0 ? new Amount.Fixed(Math.max(0, floor) + random.nextInt(30)) : null);
    }

    private List<Item> items(Counts counts, Outcome open, int depth) {
        List<Item> items = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            if (depth > 0 && counts != Counts.FIRST && random.nextInt(4) == 0) {
                Counts inner = pick(List.of(Counts.values()));
                items.add(new Item.Group(null, inner, items(inner, open, depth - 1), limits()));
            } else {
                items.add(gives(random.nextInt(-15, 35), pick(List.of(Outcome.MET, Outcome.NOT_MET, open))));
            }
        }
        return items;
    }

    private List<Condition> openItems(PointsTable table) {
        return table.conditions().stream()
                .filter(condition -> !Set.of(Outcome.MET, Outcome.NOT_MET).contains(answers.get(condition)))
                .toList();
    }

    /** Notes whether the line is missed (0) or reached (1) in some way the open items may turn out. */
    private void complete(PointsTable table, List<Condition> open, long line, boolean[] reached) {
        if (open.isEmpty()) {
            long sum = 0;
            for (Indicator indicator : table.indicators()) {
                sum += limited(points(indicator.counts(), indicator.items()), indicator.limits());
            }
            Long cap = table.atMost() == null ? null : table.atMost().at(ON);
            reached[(cap == null ? sum : Math.min(cap, sum)) >= line ? 1 : 0] = true;
            return;
        }
        Condition next = open.removeLast();
        Outcome before = Objects.requireNonNull(answers.get(next));
        for (Outcome outcome : List.of(Outcome.MET, Outcome.NOT_MET)) {
            answers.put(next, outcome);
            complete(table, open, line, reached);
        }
        answers.put(next, before);
        open.addLast(next);
    }

    private long points(Counts counts, List<Item> items) {
        long result = counts == Counts.BEST ? Long.MIN_VALUE : 0;
        for (Item item : items) {
            long points = switch (item) {
                case Item.Gives(Condition when, long given) -> answers.get(when) == Outcome.MET ? given : 0;
                case Item.Group group -> limited(points(group.counts(), group.items()), group.limits());
            };
            switch (counts) {
                case SUM -> result += points;
                case BEST -> result = Math.max(result, points);
                case FIRST -> {
                    if (item instanceof Item.Gives gives && answers.get(gives.when()) == Outcome.MET) {
                        return points;
                    }
                }
            }
        }
        return result;
    }

    private static long limited(long points, Limits limits) {
        Long cap = limits.atMost() == null ? null : limits.atMost().at(ON);
        long capped = cap == null ? points : Math.min(cap, points);
        return limits.atLeast() == null ? capped : Math.max(limits.atLeast(), capped);
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
