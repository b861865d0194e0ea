package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Mutant.Part;
import org.openhuji.policy.proof.Slips.Slip;

/**
 * Every pack that differs from a given one by one small mistake. A definition or derived fact is changed wherever the
 * pack uses it, a precondition in every route.
 */
public final class Mutants {
    private final Pack pack;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Pack pack) {
        this.pack = pack;
    }

    /** The mutants of a pack, in its order. */
    public static List<Mutant> of(Pack pack) {
        Mutants mutants = new Mutants(pack);
        pack.routes().forEach(mutants::route);
        pack.permits().forEach(mutants::permit);
        mutants.shared();
        return mutants.mutants;
    }

    private void route(Route route) {
        if (route.open() != null) {
            return;
        }
        String clause = route.clause();
        own(
                clause,
                Part.SCOPE,
                route.scope(),
                scope -> replace(
                        route, Rewrite.with(route, scope, route.when(), route.companion(), route.placements())));
        own(
                clause,
                Part.WHEN,
                route.when(),
                when -> replace(
                        route, Rewrite.with(route, route.scope(), when, route.companion(), route.placements())));
        Condition companion = route.companion();
        if (companion != null) {
            own(
                    clause,
                    Part.COMPANION,
                    companion,
                    brings -> replace(
                            route, Rewrite.with(route, route.scope(), route.when(), brings, route.placements())));
        }
        for (int i = 0; i < route.placements().size(); i++) {
            Placement placement = route.placements().get(i);
            Condition when = placement.when();
            int at = i;
            if (when != null) {
                own(clause, Part.PLACEMENT, when, condition -> {
                    List<Placement> placements = new ArrayList<>(route.placements());
                    placements.set(at, new Placement(placement.household(), condition));
                    return replace(
                            route, Rewrite.with(route, route.scope(), route.when(), route.companion(), placements));
                });
            }
        }
    }

    private void permit(PermitRule permit) {
        own(permit.clause(), Part.PERMIT, permit.when(), when -> {
            List<PermitRule> permits = new ArrayList<>(pack.permits());
            permits.set(
                    permits.indexOf(permit),
                    new PermitRule(
                            permit.clause(), permit.title(), when, permit.adds(), permit.papers(), permit.readings()));
            return Rewrite.with(pack, pack.routes(), permits, pack.from(), pack.until());
        });
    }

    /** Slips in a condition that are its own: not in the preconditions, not in what it refers to. */
    private void own(String where, Part part, Condition condition, Function<Condition, Pack> mutated) {
        if (!(condition instanceof Condition.All all)) {
            slips(where, part, condition, mutated);
            return;
        }
        for (int i = 0; i < all.parts().size(); i++) {
            Condition one = all.parts().get(i);
            if (!Preconditions.is(one)) {
                int at = i;
                slips(where, part, one, changed -> {
                    List<Condition> parts = new ArrayList<>(all.parts());
                    parts.set(at, changed);
                    return mutated.apply(new Condition.All(all.said(), parts));
                });
                List<Condition> fewer = new ArrayList<>(all.parts());
                fewer.remove(i);
                if (!fewer.isEmpty()) {
                    Condition without = new Condition.All(all.said(), fewer);
                    mutants.add(new Mutant(
                            where, part, one, new Condition.All(all.said(), List.of()), mutated.apply(without)));
                }
            }
        }
    }

    private void slips(String where, Part part, Condition condition, Function<Condition, Pack> mutated) {
        for (Slip slip : Slips.of(condition)) {
            mutants.add(new Mutant(where, part, slip.before(), slip.after(), mutated.apply(slip.whole())));
        }
    }

    private Pack replace(Route route, Route changed) {
        List<Route> routes = new ArrayList<>(pack.routes());
        routes.set(routes.indexOf(route), changed);
        return Rewrite.with(pack, routes, pack.permits(), pack.from(), pack.until());
    }

    /** What several rules share: changed in all of them at once. */
    private void shared() {
        Map<String, Condition> definitions = new LinkedHashMap<>();
        Map<Condition, String> preconditions = new LinkedHashMap<>();
        everywhere(part -> {
            if (part instanceof Condition.Ref ref) {
                definitions.putIfAbsent(ref.name(), ref.body());
            } else if (Preconditions.is(part)) {
                preconditions.putIfAbsent(part, "C0");
            }
            return null;
        });
        definitions.forEach((name, body) -> {
            int count = Slips.of(body).size();
            for (int i = 0; i < count; i++) {
                int at = i;
                Slip slip = Slips.of(body).get(i);
                UnaryOperator<Condition> change = other -> {
                    List<Slip> slips = Slips.of(other);
                    return slips.size() == count ? slips.get(at).whole() : other;
                };
                mutants.add(new Mutant(
                        name,
                        Part.DEFINITION,
                        slip.before(),
                        slip.after(),
                        everywhere(part ->
                                part instanceof Condition.Ref ref && ref.name().equals(name)
                                        ? new Condition.Ref(ref.said(), name, change.apply(ref.body()))
                                        : null)));
            }
        });
        preconditions.forEach((condition, where) -> {
            for (Slip slip : Slips.of(condition)) {
                mutants.add(new Mutant(
                        where,
                        Part.PRECONDITION,
                        slip.before(),
                        slip.after(),
                        everywhere(part -> part.equals(condition) ? slip.whole() : null)));
            }
        });
    }

    /** The pack with parts replaced in all its routes and permit rules. */
    private Pack everywhere(Function<Condition, @Nullable Condition> change) {
        List<Route> routes = pack.routes().stream()
                .map(route -> route.open() == null ? Rewrite.map(route, change) : route)
                .toList();
        List<PermitRule> permits = pack.permits().stream()
                .map(permit -> new PermitRule(
                        permit.clause(),
                        permit.title(),
                        Rewrite.map(permit.when(), change),
                        permit.adds(),
                        permit.papers(),
                        permit.readings()))
                .toList();
        return Rewrite.with(pack, routes, permits, pack.from(), pack.until());
    }
}
