package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;

/** Conditions, routes and packs with parts replaced. */
final class Rewrite {
    /** Before any day on which anybody is assessed. */
    private static final long LONG_AGO = java.time.LocalDate.of(1900, 1, 1).toEpochDay();

    private Rewrite() {}

    /** The condition with parts replaced: where {@code change} gives {@code null}, what lies below is looked at. */
    static Condition map(Condition condition, Function<Condition, @Nullable Condition> change) {
        Condition changed = change.apply(condition);
        if (changed != null) {
            return changed;
        }
        return switch (condition) {
            case Condition.All c -> new Condition.All(c.said(), map(c.parts(), change));
            case Condition.Any c -> new Condition.Any(c.said(), map(c.parts(), change));
            case Condition.AtLeast c -> new Condition.AtLeast(c.said(), c.count(), map(c.parts(), change));
            case Condition.Not c -> new Condition.Not(c.said(), map(c.part(), change));
            case Condition.Guard c -> new Condition.Guard(c.said(), map(c.when(), change), c.outcome(), c.reason());
            case Condition.Ref c -> new Condition.Ref(c.said(), c.name(), map(c.body(), change));
            case Condition.OfApplicant c -> new Condition.OfApplicant(c.said(), map(c.body(), change));
            case Condition.ExistsRecord c -> new Condition.ExistsRecord(c.said(), c.list(), map(c.body(), change));
            case Condition.EveryRecord c -> new Condition.EveryRecord(c.said(), c.list(), map(c.body(), change));
            case Condition.ExistsRelative c ->
                new Condition.ExistsRelative(c.said(), c.classes(), c.host(), map(c.body(), change));
            case Condition.EveryRelative c -> new Condition.EveryRelative(c.said(), c.classes(), map(c.body(), change));
            case Condition.Points c -> new Condition.Points(c.said(), table(c.table(), change), c.selection());
            case Condition.Is c -> c;
            case Condition.Fixed c -> c;
        };
    }

    private static List<Condition> map(List<Condition> parts, Function<Condition, @Nullable Condition> change) {
        List<Condition> changed = new ArrayList<>(parts.size());
        parts.forEach(part -> changed.add(map(part, change)));
        return changed;
    }

    private static PointsTable table(PointsTable table, Function<Condition, @Nullable Condition> change) {
        List<PointsTable.Indicator> indicators = new ArrayList<>();
        for (PointsTable.Indicator one : table.indicators()) {
            indicators.add(new PointsTable.Indicator(
                    one.name(),
                    one.says(),
                    one.source(),
                    one.awaited(),
                    one.limits(),
                    one.counts(),
                    items(one.items(), change)));
        }
        return new PointsTable(table.name(), table.said(), table.readings(), table.atMost(), indicators);
    }

    private static List<PointsTable.Item> items(
            List<PointsTable.Item> items, Function<Condition, @Nullable Condition> change) {
        List<PointsTable.Item> changed = new ArrayList<>();
        for (PointsTable.Item item : items) {
            changed.add(
                    switch (item) {
                        case PointsTable.Item.Gives(Condition when, long points) ->
                            new PointsTable.Item.Gives(map(when, change), points);
                        case PointsTable.Item.Group group ->
                            new PointsTable.Item.Group(
                                    group.says(), group.counts(), items(group.items(), change), group.limits());
                    });
        }
        return changed;
    }

    private static Condition tests(Condition condition, UnaryOperator<Test> change) {
        return map(
                condition,
                part -> part instanceof Condition.Is(Said said, Test test)
                        ? new Condition.Is(said, change.apply(test))
                        : null);
    }

    /** A route by the parameters of one day, whatever day it is asked on. */
    static Route asOf(Route route, long day) {
        UnaryOperator<Test> change = test -> asOf(test, day);
        Condition companion = route.companion();
        return with(
                route,
                tests(route.scope(), change),
                tests(route.when(), change),
                companion == null ? null : tests(companion, change),
                route.placements());
    }

    /** A route in all of whose conditions parts are replaced. */
    static Route map(Route route, Function<Condition, @Nullable Condition> change) {
        Condition companion = route.companion();
        List<Placement> placements = new ArrayList<>();
        for (Placement one : route.placements()) {
            Condition when = one.when();
            placements.add(when == null ? one : new Placement(one.household(), map(when, change)));
        }
        return with(
                route,
                map(route.scope(), change),
                map(route.when(), change),
                companion == null ? null : map(companion, change),
                placements);
    }

    /** A route with other conditions. */
    static Route with(
            Route route, Condition scope, Condition when, @Nullable Condition companion, List<Placement> placements) {
        return new Route(
                route.clause(),
                route.title(),
                scope,
                when,
                route.open(),
                companion,
                route.hosts(),
                placements,
                route.papers(),
                route.readings(),
                route.neverAsked(),
                route.under(),
                route.grounds(),
                route.known());
    }

    /** A pack with other routes and no permit rule, in force on every day. */
    static Pack alone(Pack pack, List<Route> routes) {
        return with(pack, routes, List.of(), LONG_AGO, Long.MAX_VALUE);
    }

    /** A pack with other routes and permit rules. */
    static Pack with(Pack pack, List<Route> routes, List<PermitRule> permits, long from, long until) {
        return new Pack(
                pack.id(),
                pack.folder(),
                pack.document(),
                pack.name(),
                pack.place(),
                pack.under(),
                from,
                until,
                pack.clauses(),
                pack.parameters(),
                pack.territory(),
                pack.frames(),
                routes,
                permits,
                pack.statements(),
                pack.handling(),
                pack.rights(),
                pack.readings(),
                pack.hash());
    }

    private static Test asOf(Test test, long day) {
        return switch (test) {
            case Test.Order t
            when t.right() instanceof Bound.Setting(Parameter parameter) ->
                new Test.Order(
                        t.left(), t.after(), t.comparison(), new Bound.Setting(asOf(parameter, day)), t.rightAfter());
            case Test.OneOfSetting t -> new Test.OneOfSetting(t.choice(), asOf(t.parameter(), day));
            case Test.Within t
            when t.in() instanceof PlaceSet.Setting(Parameter parameter) ->
                new Test.Within(t.place(), new PlaceSet.Setting(asOf(parameter, day)));
            case Test.PlaceWithin t
            when t.in() instanceof PlaceSet.Setting(Parameter parameter) ->
                new Test.PlaceWithin(t.place(), new PlaceSet.Setting(asOf(parameter, day)));
            default -> test;
        };
    }

    private static Parameter asOf(Parameter parameter, long day) {
        List<Long> value = parameter.at(day);
        List<Parameter.Dated> always =
                value == null ? List.of() : List.of(new Parameter.Dated(Long.MIN_VALUE, Long.MAX_VALUE, value, ""));
        return new Parameter(
                parameter.name(), parameter.type(), parameter.term(), parameter.of(), always, parameter.awaited());
    }
}
