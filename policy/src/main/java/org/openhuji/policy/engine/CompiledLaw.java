package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Situation;

/** The rules of a law as closures, compiled once. */
final class CompiledLaw {
    /** The rules of one route. */
    record CompiledRoute(Rule scope, Rule when, @Nullable Rule companion, List<@Nullable Rule> placements) {}

    final Law law;
    final Territories territories;
    final Gazetteer gazetteer;
    /** The first days of all packs: days on which versions and territories change. */
    final List<Long> starts;

    private final Map<Route, CompiledRoute> routes = new IdentityHashMap<>();
    private final Map<PermitRule, Rule> permits = new IdentityHashMap<>();

    CompiledLaw(Law law, Gazetteer gazetteer) {
        this.law = law;
        this.gazetteer = gazetteer;
        this.territories = new Territories(law, gazetteer);
        this.starts = law.packs().stream().map(Pack::from).distinct().toList();
        for (Pack pack : law.packs()) {
            for (Route route : pack.routes()) {
                routes.put(route, compile(route));
            }
            for (PermitRule permit : pack.permits()) {
                permits.put(permit, Rules.compile(permit.when()));
            }
        }
    }

    private static CompiledRoute compile(Route route) {
        List<@Nullable Rule> placements = new ArrayList<>();
        for (Placement placement : route.placements()) {
            placements.add(placement.when() == null ? null : Rules.compile(placement.when()));
        }
        return new CompiledRoute(
                Rules.compile(route.scope()),
                Rules.compile(route.when()),
                route.companion() == null ? null : Rules.compile(route.companion()),
                placements);
    }

    CompiledRoute route(Route route) {
        return Objects.requireNonNull(routes.get(route));
    }

    Rule permit(PermitRule permit) {
        return Objects.requireNonNull(permits.get(permit));
    }

    Scene scene(Situation situation, long on) {
        return new Scene(situation, on, territories, gazetteer);
    }
}
