package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Item;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.vocabulary.Kinship;

/**
 * The small mistakes a policy officer can make in a condition: turned round, a part forgotten, a bound shifted, a code or
 * class of kin too few or too many, one where all are meant.
 */
final class Slips {
    private Slips() {}

    /** Every condition that differs from this one by one slip, at its top or below. Definitions are left as they are. */
    static List<Slip> of(Condition condition) {
        List<Slip> slips = new ArrayList<>();
        collect(condition, whole -> whole, slips);
        return slips;
    }

    /**
     * One slip.
     *
     * @param before the part that is wrong afterwards
     * @param after what it was replaced by
     * @param whole the whole condition with it
     */
    record Slip(Condition before, Condition after, Condition whole) {}

    private static void collect(Condition here, Function<Condition, Condition> around, List<Slip> slips) {
        for (Condition wrong : at(here)) {
            slips.add(new Slip(here, wrong, around.apply(wrong)));
        }
        switch (here) {
            case Condition.All c -> parts(c.parts(), p -> around.apply(new Condition.All(c.said(), p)), slips);
            case Condition.Any c -> parts(c.parts(), p -> around.apply(new Condition.Any(c.said(), p)), slips);
            case Condition.AtLeast c ->
                parts(c.parts(), p -> around.apply(new Condition.AtLeast(c.said(), c.count(), p)), slips);
            case Condition.Not c -> collect(c.part(), p -> around.apply(new Condition.Not(c.said(), p)), slips);
            case Condition.Guard c ->
                collect(c.when(), p -> around.apply(new Condition.Guard(c.said(), p, c.outcome(), c.reason())), slips);
            case Condition.OfApplicant c ->
                collect(c.body(), p -> around.apply(new Condition.OfApplicant(c.said(), p)), slips);
            case Condition.ExistsRecord c ->
                collect(c.body(), p -> around.apply(new Condition.ExistsRecord(c.said(), c.list(), p)), slips);
            case Condition.EveryRecord c ->
                collect(c.body(), p -> around.apply(new Condition.EveryRecord(c.said(), c.list(), p)), slips);
            case Condition.ExistsRelative c ->
                collect(
                        c.body(),
                        p -> around.apply(new Condition.ExistsRelative(c.said(), c.classes(), c.host(), p)),
                        slips);
            case Condition.EveryRelative c ->
                collect(c.body(), p -> around.apply(new Condition.EveryRelative(c.said(), c.classes(), p)), slips);
            case Condition.Points c -> points(c, around, slips);
            case Condition.Is c -> {}
            case Condition.Fixed c -> {}
            case Condition.Ref c -> {}
        }
    }

    private static void parts(List<Condition> parts, Function<List<Condition>, Condition> around, List<Slip> slips) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            collect(
                    parts.get(i),
                    part -> {
                        List<Condition> changed = new ArrayList<>(parts);
                        changed.set(at, part);
                        return around.apply(changed);
                    },
                    slips);
        }
    }

    private static void points(Condition.Points points, Function<Condition, Condition> around, List<Slip> slips) {
        PointsTable table = points.table();
        for (int i = 0; i < table.indicators().size(); i++) {
            PointsTable.Indicator indicator = table.indicators().get(i);
            int at = i;
            items(
                    indicator.items(),
                    items -> {
                        List<PointsTable.Indicator> indicators = new ArrayList<>(table.indicators());
                        indicators.set(
                                at,
                                new PointsTable.Indicator(
                                        indicator.name(),
                                        indicator.says(),
                                        indicator.source(),
                                        indicator.awaited(),
                                        indicator.limits(),
                                        indicator.counts(),
                                        items));
                        return around.apply(new Condition.Points(
                                points.said(),
                                new PointsTable(
                                        table.name(), table.said(), table.readings(), table.atMost(), indicators),
                                points.selection()));
                    },
                    slips);
        }
    }

    private static void items(List<Item> items, Function<List<Item>, Condition> around, List<Slip> slips) {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            Function<Item, Condition> one = item -> {
                List<Item> changed = new ArrayList<>(items);
                changed.set(at, item);
                return around.apply(changed);
            };
            switch (items.get(i)) {
                case Item.Gives(Condition when, long points) -> {
                    slips.add(new Slip(when, when, one.apply(new Item.Gives(when, points + 1))));
                    collect(when, part -> one.apply(new Item.Gives(part, points)), slips);
                }
                case Item.Group group ->
                    items(
                            group.items(),
                            inner -> one.apply(new Item.Group(group.says(), group.counts(), inner, group.limits())),
                            slips);
            }
        }
    }

    /** What may stand in place of a condition itself. */
    private static List<Condition> at(Condition here) {
        List<Condition> wrong = new ArrayList<>();
        switch (here) {
            case Condition.All c -> without(c.parts(), parts -> wrong.add(new Condition.All(c.said(), parts)));
            case Condition.Any c -> without(c.parts(), parts -> wrong.add(new Condition.Any(c.said(), parts)));
            case Condition.AtLeast c -> {
                wrong.add(new Condition.AtLeast(c.said(), c.count() + 1, c.parts()));
                wrong.add(new Condition.AtLeast(c.said(), c.count() - 1, c.parts()));
            }
            case Condition.Not c -> wrong.add(c.part());
            case Condition.ExistsRecord c -> wrong.add(new Condition.EveryRecord(c.said(), c.list(), c.body()));
            case Condition.EveryRecord c -> wrong.add(new Condition.ExistsRecord(c.said(), c.list(), c.body()));
            case Condition.ExistsRelative c ->
                classes(
                        c.classes(),
                        classes -> wrong.add(new Condition.ExistsRelative(c.said(), classes, c.host(), c.body())));
            case Condition.EveryRelative c ->
                classes(c.classes(), classes -> wrong.add(new Condition.EveryRelative(c.said(), classes, c.body())));
            case Condition.Is c -> tests(c, wrong);
            case Condition.Ref c -> wrong.add(new Condition.Not(Said.NOTHING, c));
            case Condition.OfApplicant c -> {}
            case Condition.Guard c -> {}
            case Condition.Fixed c -> {}
            case Condition.Points c -> {}
        }
        return wrong;
    }

    private static void without(List<Condition> parts, java.util.function.Consumer<List<Condition>> out) {
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            List<Condition> fewer = new ArrayList<>(parts);
            fewer.remove(i);
            out.accept(fewer);
        }
    }

    /** One class of kin too few or too many. */
    private static void classes(int classes, java.util.function.IntConsumer out) {
        for (Kinship kinship : Kinship.values()) {
            int other = classes ^ kinship.bit();
            if ((other & ~Kinship.RELATIVE) != 0) {
                out.accept(other);
            }
        }
    }

    private static void tests(Condition.Is is, List<Condition> wrong) {
        wrong.add(new Condition.Not(Said.NOTHING, is));
        tests(is.test(), test -> wrong.add(new Condition.Is(is.said(), test)));
    }

    private static void tests(Test test, java.util.function.Consumer<Test> out) {
        switch (test) {
            case Test.Order order -> bounds(order, out);
            case Test.OneOf(Operand choice, long codes) ->
                codes(choice, codes, other -> out.accept(new Test.OneOf(choice, other)));
            case Test.Has(Operand choices, long codes) ->
                codes(choices, codes, other -> out.accept(new Test.Has(choices, other)));
            case Test.Within t
            when t.in() instanceof PlaceSet.Listed(List<Long> codes) && codes.size() > 1 ->
                fewer(codes, some -> out.accept(new Test.Within(t.place(), new PlaceSet.Listed(some))));
            case Test.PlaceWithin t
            when t.in() instanceof PlaceSet.Listed(List<Long> codes) && codes.size() > 1 ->
                fewer(codes, some -> out.accept(new Test.PlaceWithin(t.place(), new PlaceSet.Listed(some))));
            case Test.SameUnit t -> {
                int position = t.unit().ordinal();
                if (position > 0) {
                    out.accept(new Test.SameUnit(t.place(), Unit.values()[position - 1], t.as()));
                }
                if (position + 1 < Unit.values().length) {
                    out.accept(new Test.SameUnit(t.place(), Unit.values()[position + 1], t.as()));
                }
            }
            case Test.Related(int classes)
            when (classes & Kinship.RELATIVE) == 0 -> classes(classes, other -> out.accept(new Test.Related(other)));
            default -> {}
        }
    }

    /** A bound that takes in its edge or leaves it out, and a duration of one more. */
    private static void bounds(Test.Order order, java.util.function.Consumer<Test> out) {
        Comparison edge = switch (order.comparison()) {
            case LESS -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.LESS;
            case EQUAL -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.MORE;
            case MORE -> Comparison.AT_LEAST;
        };
        out.accept(with(order, edge, order.after(), order.right()));
        LegalDuration after = order.after();
        if (!after.equals(LegalDuration.NONE)) {
            out.accept(with(order, order.comparison(), longer(after), order.right()));
        }
        if (order.right() instanceof Bound.Fixed(long value)) {
            out.accept(with(order, order.comparison(), after, new Bound.Fixed(value + 1)));
        }
    }

    private static LegalDuration longer(LegalDuration duration) {
        return duration.months() > 0
                ? new LegalDuration(duration.months() + 1, 0)
                : new LegalDuration(0, duration.days() + 1);
    }

    private static Test.Order with(Test.Order order, Comparison comparison, LegalDuration after, Bound right) {
        return new Test.Order(order.left(), after, comparison, right, order.rightAfter());
    }

    private static void codes(Operand choice, long codes, java.util.function.LongConsumer out) {
        for (int i = 0; i < choice.fact().values().size(); i++) {
            long other = codes ^ 1L << i;
            if (other != 0) {
                out.accept(other);
            }
        }
    }

    private static void fewer(List<Long> codes, java.util.function.Consumer<List<Long>> out) {
        for (int i = 0; i < codes.size(); i++) {
            List<Long> some = new ArrayList<>(codes);
            some.remove(i);
            out.accept(some);
        }
    }
}
