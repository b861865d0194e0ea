package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;

/**
 * The rules of one version of a document as closures.
 *
 * @param scopes the scopes of its routes, each once: routes under one heading share theirs
 * @param together its routes for deciding them together
 */
record CompiledPack(
        Pack pack, List<Scope> scopes, List<CompiledRoute> routes, List<CompiledPermit> permits, Later together) {

    /** The routes for deciding them together: made when first asked for, which one assessment never does. */
    static final class Later {
        private @Nullable volatile SharedRules made;

        SharedRules of(List<Scope> scopes, List<CompiledRoute> routes) {
            SharedRules known = made;
            if (known == null) {
                known = new SharedRules(scopes, routes);
                made = known;
            }
            return known;
        }
    }

    /** Decides every route whose scope covers the destination, without explaining anything. */
    void decide(Scene scene, Outcomes out) {
        together.of(scopes, routes).decide(scene, out);
    }

    /** Where a route leads. */
    record Scope(Condition condition, Rule rule, Prospect prospect) {}

    /**
     * The rules of one route.
     *
     * @param scope the position of its scope among {@link #scopes}
     */
    record CompiledRoute(
            Route route,
            int scope,
            Rule when,
            Tracer trace,
            Prospect prospect,
            Hopeless hopeless,
            @Nullable Rule companion,
            @Nullable Tracer companionTrace,
            List<@Nullable Rule> placements) {}

    /** A permit rule. */
    record CompiledPermit(PermitRule permit, Rule rule, Tracer trace, Prospect prospect) {}

    static CompiledPack of(Pack pack) {
        Map<Condition, Integer> positions = new LinkedHashMap<>();
        List<CompiledRoute> routes = new ArrayList<>();
        for (Route route : pack.routes()) {
            Integer position = positions.get(route.scope());
            if (position == null) {
                position = positions.size();
                positions.put(route.scope(), position);
            }
            routes.add(compile(route, position));
        }
        List<Scope> scopes = positions.keySet().stream()
                .map(scope -> new Scope(scope, Rules.compile(scope), Prospect.compile(scope)))
                .toList();
        List<CompiledPermit> permits =
                pack.permits().stream().map(CompiledPack::compile).toList();
        return new CompiledPack(pack, scopes, List.copyOf(routes), permits, new Later());
    }

    private static CompiledRoute compile(Route route, int scope) {
        List<@Nullable Rule> placements = new ArrayList<>();
        for (Placement placement : route.placements()) {
            placements.add(placement.when() == null ? null : Rules.compile(placement.when()));
        }
        Condition companion = route.companion();
        return new CompiledRoute(
                route,
                scope,
                Rules.compile(route.when()),
                Tracer.compile(route.when()),
                Prospect.compile(route.when()),
                Hopeless.compile(route.when(), true),
                companion == null ? null : Rules.compile(companion),
                companion == null ? null : Tracer.compile(companion),
                placements);
    }

    private static CompiledPermit compile(PermitRule permit) {
        Condition when = permit.when();
        return new CompiledPermit(permit, Rules.compile(when), Tracer.compile(when), Prospect.compile(when));
    }

    @Nullable
    CompiledRoute find(String clause) {
        for (CompiledRoute route : routes) {
            if (route.route().clause().equals(clause)) {
                return route;
            }
        }
        return null;
    }
}
