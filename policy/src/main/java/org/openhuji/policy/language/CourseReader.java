package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.vocabulary.Text;

/** Reads who decides a matter, and by when. */
final class CourseReader {
    private static final Set<String> KEYS = Set.of("levels", "limit", "on the spot", "second officer");
    private static final Set<String> STEP_KEYS = Set.of("level", "days", "set", "source");
    private static final Set<String> LIMIT_KEYS = Set.of("days", "set", "source");
    private static final Set<String> BASIS_KEYS = Set.of("set", "source");
    private static final Text NO_SOURCE = Text.same("");

    private final Function<Item, @Nullable Text> sources;

    /**
     * Makes a reader.
     *
     * @param sources the text of a source by its name, {@code null} after a fault
     */
    CourseReader(Function<Item, @Nullable Text> sources) {
        this.sources = sources;
    }

    /** A course written as one item: the other one of a matter that moves people inside a city. */
    Matter.@Nullable Course inside(@Nullable Item item) {
        if (item == null) {
            return null;
        }
        item.allow(KEYS);
        item.need("levels");
        return read(item::get);
    }

    /** A course of the values of its keys. */
    Matter.Course read(Function<String, @Nullable Item> keys) {
        List<Matter.Step> steps = steps(keys.apply("levels"));
        Item second = keys.apply("second officer");
        return new Matter.Course(
                List.copyOf(steps),
                whole(keys.apply("limit"), steps),
                basis(keys.apply("on the spot")),
                second != null && second.truth());
    }

    private List<Matter.Step> steps(@Nullable Item item) {
        List<Matter.Step> steps = new ArrayList<>();
        if (item == null) {
            return steps;
        }
        for (Item line : item.list()) {
            line.allow(STEP_KEYS);
            Item level = line.need("level");
            Matter.Level named = level == null ? null : choice(level, Matter.Level.values());
            if (named != null && level != null) {
                if (!steps.isEmpty() && steps.getLast().level().compareTo(named) >= 0) {
                    level.fault(
                            Titles.WRONG_VALUE,
                            "各级由低到高写，每级一次：" + names(Matter.Level.values(), "、"),
                            "levels stand from the lowest up, each once: " + names(Matter.Level.values(), ", "));
                }
                steps.add(new Matter.Step(named, limit(line)));
            }
        }
        if (item.list().isEmpty()) {
            item.fault(
                    Titles.MISSING,
                    "至少写一级，如 {level: STATION, days: 3, set: PRACTICE, source: …}",
                    "at least one level is needed, such as {level: STATION, days: 3, set: PRACTICE, source: …}");
        }
        return steps;
    }

    /** The whole limit; where none is written it is the sum of the levels', and as certain as the least certain of them. */
    private Matter.Limit whole(@Nullable Item item, List<Matter.Step> steps) {
        int sum = steps.stream().mapToInt(s -> s.limit().days()).sum();
        if (item == null) {
            Matter.Basis basis = steps.stream()
                    .map(s -> s.limit().basis())
                    .filter(b -> b.set() == Matter.SetBy.PRACTICE)
                    .findFirst()
                    .orElseGet(() -> steps.isEmpty()
                            ? new Matter.Basis(Matter.SetBy.PRACTICE, NO_SOURCE)
                            : steps.getLast().limit().basis());
            return new Matter.Limit(sum, basis);
        }
        item.allow(LIMIT_KEYS);
        Matter.Limit limit = limit(item);
        if (sum > limit.days()) {
            item.fault(
                    Titles.WRONG_VALUE,
                    "总时限 %d 日少于各级之和 %d 日".formatted(limit.days(), sum),
                    "the whole limit of %d days is less than the %d of the levels together"
                            .formatted(limit.days(), sum));
        }
        return limit;
    }

    /** Who says it; {@code null} where the item is missing or {@code none}. */
    private Matter.@Nullable Basis basis(@Nullable Item item) {
        if (item == null || item.isScalar() && item.text().equals("none")) {
            return null;
        }
        item.allow(BASIS_KEYS);
        return said(item);
    }

    private Matter.Limit limit(Item item) {
        Item days = item.need("days");
        int number = 0;
        if (days != null) {
            if (days.text().matches("\\d{1,3}")) {
                number = Integer.parseInt(days.text());
            } else {
                days.fault(
                        Titles.WRONG_VALUE,
                        "这里应是 0 到 999 个工作日，0 是当日",
                        "0 to 999 working days are needed here; 0 is the same day");
            }
        }
        return new Matter.Limit(number, said(item));
    }

    private Matter.Basis said(Item item) {
        Item set = item.need("set");
        Item source = item.need("source");
        Matter.SetBy by = set == null ? null : choice(set, Matter.SetBy.values());
        Text text = source == null ? null : sources.apply(source);
        return new Matter.Basis(by == null ? Matter.SetBy.PRACTICE : by, text == null ? NO_SOURCE : text);
    }

    /** One of the names of an enumeration; {@code null} with a fault. */
    static <E extends Enum<E>> @Nullable E choice(Item item, E[] values) {
        for (E value : values) {
            if (value.name().equals(item.text())) {
                return value;
            }
        }
        Text hint = Hints.of(item.text(), Arrays.stream(values).map(Enum::name).toList());
        item.fault(
                Titles.WRONG_VALUE,
                "这里没有“" + item.text() + "”这个取值" + hint.zh(),
                "\"" + item.text() + "\" is no value here" + hint.en());
        return null;
    }

    private static <E extends Enum<E>> String names(E[] values, String between) {
        return String.join(between, Arrays.stream(values).map(Enum::name).toList());
    }
}
