package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Comparison.Difference;
import org.openhuji.policy.proof.Comparison.Pair;
import org.openhuji.policy.proof.Comparison.Sides;
import org.openhuji.policy.proof.Comparison.Verdict;

/**
 * Compares two packs by proof: routes matched by ground (or by clause, in two versions of one pack), who is admitted by
 * one and not by the other. The same family stands before both: a home at the one destination is a home at the other.
 */
public final class Comparer {
    /** More parts of a territory than this are not set beside each other. */
    private static final int MOST_REGIONS = 4;

    private final Assessor assessor;
    private final Gazetteer gazetteer;
    /** A comparer for a law. */
    public Comparer(Assessor assessor, Gazetteer gazetteer) {
        this.assessor = assessor;
        this.gazetteer = gazetteer;
    }

    /** Compares two packs; of one pack two versions. */
    public Comparison compare(Pack left, Pack right) {
        return new Run(left, right).comparison();
    }

    private final class Run {
        private final Pack left;
        private final Pack right;
        private final boolean versions;
        private final long on;
        private final List<Route> lefts;
        private final List<Route> rights;
        /** The routes as they were read, by the routes with the parameters of their own day. */
        private final Map<Route, Route> original = new IdentityHashMap<>();

        private final List<Theory> theories = new ArrayList<>();
        private final Examples leftEngine;
        private final Examples rightEngine;

        Run(Pack left, Pack right) {
            this.left = left;
            this.right = right;
            this.versions = left.id().equals(right.id());
            this.on = Math.max(left.from(), right.from());
            this.lefts = routes(left);
            this.rights = routes(right);
            this.leftEngine = Examples.ofRoutes(left, lefts, assessor, gazetteer);
            this.rightEngine = Examples.ofRoutes(right, rights, assessor, gazetteer);
            List<Theory.Asked> asked = new ArrayList<>();
            int second = versions ? 0 : 1;
            lefts.forEach(route -> asked.add(new Theory.Asked(0, route)));
            rights.forEach(route -> asked.add(new Theory.Asked(second, route)));
            for (long[] destinations : destinations()) {
                theories.add(new Theory(assessor, on, false, asked, destinations));
            }
        }

        private List<Route> routes(Pack pack) {
            long day = Math.min(Math.max(on, pack.from()), pack.until());
            List<Route> routes = new ArrayList<>();
            for (Route route : pack.routes()) {
                if (route.open() == null) {
                    Route asOf = Rewrite.asOf(route, day);
                    original.put(asOf, route);
                    routes.add(asOf);
                }
            }
            return routes;
        }

        private List<long[]> destinations() {
            List<Long> leftRegions = regions(left, versions ? List.of(left, right) : List.of(left));
            List<long[]> destinations = new ArrayList<>();
            if (versions) {
                leftRegions.forEach(village -> destinations.add(new long[] {village}));
                return destinations;
            }
            for (long village : leftRegions) {
                for (long other : regions(right, List.of(right))) {
                    destinations.add(new long[] {village, other});
                }
            }
            return destinations;
        }

        private List<Long> regions(Pack pack, List<Pack> packs) {
            List<Long> all = Regions.of(pack, packs, gazetteer, on);
            return all.subList(0, Math.min(MOST_REGIONS, all.size()));
        }

        Comparison comparison() {
            List<Pair> pairs = new ArrayList<>();
            List<Route> onlyLeft = new ArrayList<>(lefts);
            List<Route> onlyRight = new ArrayList<>(rights);
            for (Route mine : lefts) {
                for (Route theirs : rights) {
                    List<String> shared = shared(mine, theirs);
                    boolean comparable = versions && mine.clause().equals(theirs.clause())
                            || !shared.isEmpty() && meet(mine, theirs);
                    if (comparable) {
                        onlyLeft.remove(mine);
                        onlyRight.remove(theirs);
                        pairs.add(new Pair(
                                original(mine), original(theirs), shared, difference(List.of(mine), List.of(theirs))));
                    }
                }
            }
            return new Comparison(
                    left,
                    right,
                    on,
                    difference(lefts, rights),
                    pairs,
                    onlyLeft.stream().map(this::original).toList(),
                    onlyRight.stream().map(this::original).toList());
        }

        /** Whether both lead to places of the same kind somewhere. */
        private boolean meet(Route mine, Route theirs) {
            return theories.stream().anyMatch(theory -> theory.possible(theory.scope(mine), theory.scope(theirs)));
        }

        private Route original(Route route) {
            return Objects.requireNonNull(original.get(route));
        }

        /** In versions the same clause is the same route; elsewhere a shared ground makes two routes comparable. */
        private List<String> shared(Route mine, Route theirs) {
            boolean renumbered = !versions
                    || rights.stream().noneMatch(route -> route.clause().equals(mine.clause()))
                            && lefts.stream().noneMatch(route -> route.clause().equals(theirs.clause()));
            return renumbered
                    ? mine.grounds().stream()
                            .filter(ground -> theirs.grounds().contains(ground))
                            .toList()
                    : List.of();
        }

        private Difference difference(List<Route> mine, List<Route> theirs) {
            boolean both =
                    theories.stream().anyMatch(theory -> theory.possible(any(theory, mine), any(theory, theirs)));
            Sides onlyMine = only(mine, theirs);
            Sides onlyTheirs = only(theirs, mine);
            Verdict verdict;
            if (!both && (onlyMine == null) == (onlyTheirs == null)) {
                verdict = Verdict.APART; // where one of them admits nobody for certain, the other is wider
            } else if (onlyMine == null) {
                verdict = onlyTheirs == null ? Verdict.SAME : Verdict.NARROWER;
            } else {
                verdict = onlyTheirs == null ? Verdict.WIDER : Verdict.INCOMPARABLE;
            }
            return new Difference(verdict, onlyMine, onlyTheirs);
        }

        private int any(Theory theory, List<Route> routes) {
            return theory.any(routes.stream().map(theory::admits).toList());
        }

        /** A family some of the first routes admit and none of the others, where a single pair also lead there. */
        private @Nullable Sides only(List<Route> admitting, List<Route> others) {
            boolean single = others.size() == 1;
            for (Theory theory : theories) {
                int there = single ? theory.scope(others.getFirst()) : theory.truth();
                int admits = any(theory, admitting);
                int refuses = theory.not(any(theory, others));
                Map<String, @Nullable Object> atLeft = theory.example(0, admits, there, refuses);
                if (atLeft != null) {
                    Map<String, @Nullable Object> atRight = versions ? atLeft : Objects.requireNonNull(theory.again(1));
                    boolean leftAdmits = lefts.contains(admitting.getFirst());
                    return new Sides(
                            example(atLeft, leftEngine, leftAdmits ? admitting : others, leftAdmits),
                            example(atRight, rightEngine, leftAdmits ? others : admitting, !leftAdmits));
                }
            }
            return null;
        }

        private Example example(
                Map<String, @Nullable Object> situation, Examples engine, List<Route> routes, boolean admitted) {
            Map<String, Outcome> outcomes = engine.decide(situation, routes.toArray(Route[]::new));
            return new Example(situation, outcomes, outcomes.containsValue(Outcome.MET) == admitted);
        }
    }
}
