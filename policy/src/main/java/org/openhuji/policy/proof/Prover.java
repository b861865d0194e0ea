package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Known;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/**
 * Proves what packs say as a whole: routes that never or always hold, that are swallowed by a sibling, that always agree,
 * and routes of a lower pack that ask more than their superior's for the same people.
 */
public final class Prover {
    private final Assessor assessor;
    private final Gazetteer gazetteer;
    private final Examples examples;

    /** A prover for a law. */
    public Prover(Assessor assessor, Gazetteer gazetteer) {
        this.assessor = assessor;
        this.gazetteer = gazetteer;
        this.examples = new Examples(assessor, gazetteer);
    }

    /** Every finding about every pack, in the order of packs and routes. */
    public List<Finding> findings() {
        return assessor.law().packs().parallelStream()
                .map(this::findings)
                .flatMap(List::stream)
                .toList();
    }

    /** Every finding about one pack, on its first day in force. */
    public List<Finding> findings(Pack pack) {
        return pack.routes().isEmpty() ? List.of() : new OnePack(pack).findings();
    }

    /** The proofs of one pack: each place where rules differ by code is a theory of its own. */
    private final class OnePack {
        private final Pack pack;
        private final List<Pack> superiors;
        private final List<Long> villages = new ArrayList<>();
        private final List<Theory> theories = new ArrayList<>();
        private final List<Route> routes;

        OnePack(Pack pack) {
            this.pack = pack;
            this.routes =
                    pack.routes().stream().filter(route -> route.open() == null).toList();
            this.superiors = assessor.law().packs().stream()
                    .filter(other -> other.inForce(pack.from())
                            && above(other)
                            && !other.routes().isEmpty())
                    .toList();
            List<Pack> all = new ArrayList<>(List.of(pack));
            all.addAll(superiors);
            List<Theory.Asked> asked = new ArrayList<>();
            for (Pack one : all) {
                for (Route route : one.routes()) {
                    if (route.open() == null) {
                        asked.add(new Theory.Asked(0, route));
                    }
                }
            }
            villages.addAll(Regions.of(pack, all, gazetteer, pack.from()));
            villages.parallelStream()
                    .map(village -> new Theory(assessor, pack.from(), false, asked, village))
                    .forEachOrdered(theories::add);
        }

        private boolean above(Pack other) {
            return !other.id().equals(pack.id()) && PlaceCode.contains(other.place(), pack.place());
        }

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            List<Route> alive = new ArrayList<>();
            for (Route route : routes) {
                if (everywhere(theory ->
                        !theory.possible(theory.scope(route), theory.not(theory.answers(route, Outcome.NOT_MET))))) {
                    findings.add(finding(Finding.Kind.NEVER_HOLDS, route, null, null, null));
                } else {
                    alive.add(route);
                }
            }
            for (Route route : alive) {
                always(route, findings);
            }
            for (Route route : alive) {
                siblings(route, alive, findings);
                for (Pack superior : superiors) {
                    superior.routes().stream()
                            .filter(other -> other.open() == null)
                            .forEach(other -> narrower(route, superior, other, findings));
                }
            }
            inVain(findings);
            return findings;
        }

        private boolean everywhere(Predicate<Theory> holds) {
            return theories.stream().allMatch(holds);
        }

        private void always(Route route, List<Finding> findings) {
            List<Condition> own = Preconditions.without(route.when());
            Condition whole = new Condition.All(Said.NOTHING, own);
            boolean always = everywhere(theory ->
                    !theory.possible(theory.scope(route), theory.not(theory.holds(route, whole, Outcome.MET))));
            if (always) {
                Example example =
                        example(theory -> theory.example(0, theory.admits(route)), Map.of(route, Outcome.MET));
                findings.add(finding(Finding.Kind.ALWAYS_HOLDS, route, null, null, example));
            }
        }

        private void siblings(Route route, List<Route> alive, List<Finding> findings) {
            for (Route other : alive) {
                if (other == route || !within(route, other)) {
                    continue;
                }
                boolean same = within(other, route);
                if (same && alive.indexOf(other) < alive.indexOf(route)) {
                    continue;
                }
                Example example =
                        example(theory -> theory.example(0, theory.admits(route)), both(route, Outcome.MET, other));
                findings.add(finding(
                        same ? Finding.Kind.ALWAYS_AGREES : Finding.Kind.SWALLOWED, route, pack, other, example));
            }
        }

        /** Whether whoever the route admits, the other admits too, with the same companions. */
        private boolean within(Route route, Route other) {
            boolean admitsAny = theories.stream().anyMatch(theory -> theory.possible(theory.admits(route)));
            return admitsAny
                    && everywhere(theory -> !theory.possible(theory.admits(route), theory.not(theory.admits(other))))
                    && villages.stream().noneMatch(village -> bringsMore(route, other, village));
        }

        private boolean bringsMore(Route route, Route other, long village) {
            List<Theory.Asked> both = List.of(new Theory.Asked(0, route), new Theory.Asked(0, other));
            Theory theory = new Theory(assessor, pack.from(), true, both, village);
            return theory.possible(theory.admits(route), theory.bringsMore(route, other));
        }

        private void narrower(Route route, Pack superior, Route other, List<Finding> findings) {
            boolean meet =
                    theories.stream().anyMatch(theory -> theory.possible(theory.admits(route), theory.admits(other)));
            if (!meet
                    || !everywhere(theory -> !theory.possible(
                            theory.scope(other), theory.admits(route), theory.not(theory.admits(other))))) {
                return;
            }
            Example example = example(
                    theory -> theory.example(
                            0, theory.scope(route), theory.answers(route, Outcome.NOT_MET), theory.admits(other)),
                    both(route, Outcome.NOT_MET, other));
            if (example != null) {
                findings.add(finding(Finding.Kind.NARROWER, route, superior, other, example));
            }
        }

        private @Nullable Example example(
                Function<Theory, @Nullable Map<String, @Nullable Object>> find, Map<Route, Outcome> expected) {
            for (Theory theory : theories) {
                Map<String, @Nullable Object> situation = find.apply(theory);
                if (situation != null) {
                    return examples.of(situation, expected);
                }
            }
            return null;
        }

        /** What is expected of two routes, in their order. */
        private static Map<Route, Outcome> both(Route route, Outcome outcome, Route other) {
            Map<Route, Outcome> expected = new LinkedHashMap<>();
            expected.put(route, outcome);
            expected.put(other, Outcome.MET);
            return expected;
        }

        private Finding finding(
                Finding.Kind kind,
                Route route,
                @Nullable Pack otherPack,
                @Nullable Route other,
                @Nullable Example example) {
            String clause = other == null ? "" : other.clause();
            Text because = route.known().stream()
                    .filter(known ->
                            known.finding().equals(kind.word()) && known.other().equals(clause))
                    .map(Known::because)
                    .findFirst()
                    .orElse(null);
            return new Finding(kind, pack, route, otherPack, other, example, because);
        }

        /** What the pack says it knows, and the proofs do not find. */
        private void inVain(List<Finding> findings) {
            for (Route route : routes) {
                for (Known known : route.known()) {
                    boolean found = findings.stream()
                            .anyMatch(finding -> finding.route() == route
                                    && finding.kind().word().equals(known.finding())
                                    && known.other()
                                            .equals(
                                                    finding.other() == null
                                                            ? ""
                                                            : finding.other().clause()));
                    if (!found) {
                        findings.add(new Finding(Finding.Kind.KNOWN_IN_VAIN, pack, route, null, null, null, null));
                    }
                }
            }
        }
    }
}
