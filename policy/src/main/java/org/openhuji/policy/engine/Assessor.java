package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.CompiledPack.CompiledRoute;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.engine.Determination.Failure;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Text;

/**
 * Assesses situations by a law: every route of every pack in force over the destination, explained. Safe for use by many
 * threads, each with its own situations.
 */
public final class Assessor {
    private final Law law;
    private final CompiledLaw compiled;
    private final Openings openings;

    /** Compiles a law; places are looked up in the gazetteer. */
    public Assessor(Law law, Gazetteer gazetteer) {
        this.law = law;
        this.compiled = new CompiledLaw(law, gazetteer);
        this.openings = new Openings(compiled);
    }

    /** The law it assesses by. */
    public Law law() {
        return law;
    }

    /**
     * The reading "prove": conditions as formulas over every situation there may be.
     *
     * @param on the day
     * @param destinations packed codes of villages or communities; more than one to compare the same family in each
     */
    public <F> Grounding<F> ground(Logic<F> logic, long on, long... destinations) {
        return new Grounding<>(logic, compiled, on, destinations);
    }

    /** Assesses a situation, with every condition explained. */
    public Determination assess(Situation situation) {
        Days days = new Days(situation, compiled);
        Scene scene = days.scene(situation.on());
        List<RouteAnswer> routes = new ArrayList<>();
        List<Pack> policies = new ArrayList<>();
        for (CompiledPack pack : compiled.over(situation.destination(), situation.on())) {
            if (!pack.routes().isEmpty()) {
                policies.add(pack.pack());
            }
            Outcome[] scopes = scopes(pack, scene);
            for (CompiledRoute route : pack.routes()) {
                RouteAnswer answer = route(scene, days, pack, route, scopes[route.scope()]);
                if (answer != null) {
                    routes.add(answer);
                }
            }
        }
        Answer outcome = outcome(routes);
        PermitAnswer permit = outcome == Answer.ELIGIBLE ? null : Permits.answer(scene, days, compiled);
        if (permit != null && !policies.contains(permit.pack())) {
            policies.add(permit.pack());
        }
        return new Determination(
                LocalDate.ofEpochDay(situation.on()),
                situation.written(situation.destination()),
                situation.destination(),
                policies,
                outcome,
                routes,
                relatives(situation),
                permit,
                law.hash());
    }

    private Map<String, Text> relatives(Situation situation) {
        Map<String, Text> relatives = new LinkedHashMap<>();
        for (int person = 0; person < situation.labels().size(); person++) {
            int classes =
                    situation.sure()[situation.applicant()][person] | situation.maybe()[situation.applicant()][person];
            for (KinClass kin : law.vocabulary().kin()) {
                if ((classes & kin.kinship().bit()) != 0) {
                    relatives.putIfAbsent(situation.labels().get(person), kin.term());
                }
            }
        }
        return relatives;
    }

    /**
     * The outcomes of all routes whose scope covers the destination, by clause, without any explanation: Kleene logic
     * first, the exact check where it cannot tell.
     */
    public Map<String, Outcome> decide(Situation situation) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        decide(situation, (clause, outcome) -> outcomes.put(clause, outcome));
        return outcomes;
    }

    /** As {@link #decide(Situation)}, route by route in the order of the documents. */
    public void decide(Situation situation, BiConsumer<String, Outcome> out) {
        Outcomes outcomes = new Outcomes();
        decide(situation, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            out.accept(outcomes.route(i).clause(), outcomes.outcome(i));
        }
    }

    /** As {@link #decide(Situation)}, into outcomes that are used again and again: for many situations. */
    public void decide(Situation situation, Outcomes into) {
        into.clear();
        Scene scene = compiled.toRead(situation, situation.on());
        for (CompiledPack pack : compiled.over(situation.destination(), situation.on())) {
            pack.decide(scene, into);
        }
    }

    /**
     * A decider of one condition on one day for many situations.
     *
     * @param condition such as {@link Route#when}, over the facts of this law's vocabulary
     */
    public Decider decider(Condition condition, LocalDate on) {
        return new Decider(condition, on.toEpochDay(), compiled);
    }

    /** Each scope of a pack, decided once for all routes that share it. */
    private static Outcome[] scopes(CompiledPack pack, Scene scene) {
        Outcome[] answers = new Outcome[pack.scopes().size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = pack.scopes().get(i).rule().apply(scene, scene.situation.applicant(), Scene.NO_RECORD);
        }
        return answers;
    }

    /**
     * The reading "ask": the facts that can still change the answer as a whole, the most decisive first, each with the
     * clauses it bears on. None where the answer is settled, whatever is missing for single routes. A fact is asked for
     * only if two completions that differ in it alone give different answers; where finding that out over all routes
     * would take too long, a fact is left out if a few routes together show that it cannot matter.
     */
    public Asking ask(Situation situation) {
        Scene scene = compiled.scene(situation, situation.on());
        List<Asking.Way> ways = new ArrayList<>();
        for (CompiledPack pack : compiled.over(situation.destination(), situation.on())) {
            Outcome[] scopes = scopes(pack, scene);
            for (CompiledRoute rules : pack.routes()) {
                Route route = rules.route();
                Exact.Open open = route.open() == null ? decide(scene, rules, scopes[rules.scope()]) : null;
                if (open != null) {
                    ways.add(new Asking.Way(route, open));
                }
            }
        }
        return new Asking(compiled, situation, ways);
    }

    /** What to ask about the date from which time alone would do, of a situation and the answer to it. */
    public Waiting waiting(Situation situation, Determination determination) {
        return new Waiting(compiled, situation, determination);
    }

    /** What a place (by today's code) counts as in a situation, and who says so. */
    public CountedPlace countedPlace(Situation situation, long code) {
        return CountedPlace.of(compiled.scene(situation, situation.on()), code, compiled.territories);
    }

    /**
     * Decides a round: who of those who apply by a route stands high enough.
     *
     * @throws IllegalArgumentException where the route has no rank or more than one, or the situations differ in their day
     */
    public Round rank(Route route, List<Situation> applicants) {
        return new Ranking(compiled, route).of(applicants);
    }

    /** The outcome of a route, its scope decided; {@code null} where it does not cover the destination. */
    static Exact.@Nullable Open decide(Scene scene, CompiledRoute rules, Outcome scope) {
        Route route = rules.route();
        int applicant = scene.situation.applicant();
        if (scope == Outcome.NOT_MET) {
            return null;
        }
        if (scope != Outcome.MET) {
            Exact.Open open = new Exact(scene).open(route.scope(), route.when(), applicant);
            return open.outOfScope() ? null : open;
        }
        Outcome now = rules.when().apply(scene, applicant, Scene.NO_RECORD);
        return settle(scene, route.when(), applicant, now);
    }

    /** An answer by Kleene logic, looked at closely where missing facts may matter. */
    static Exact.Open settle(Scene scene, Condition condition, int person, Outcome now) {
        return switch (now) {
            case UNKNOWN -> new Exact(scene).open(condition, person);
            case SUSPENDED ->
                new Exact.Open(
                        now, false, new Exact(scene).open(condition, person).missing());
            default -> new Exact.Open(now, false, List.of());
        };
    }

    private @Nullable RouteAnswer route(Scene scene, Days days, CompiledPack pack, CompiledRoute rules, Outcome scope) {
        Route route = rules.route();
        Exact.Open open = decide(scene, rules, scope);
        if (open == null) {
            return null;
        }
        int applicant = scene.situation.applicant();
        Trace trace = rules.trace().explain(scene, applicant, Scene.NO_RECORD);
        Outcome outcome = open.outcome();
        boolean waits = outcome == Outcome.NOT_MET || outcome == Outcome.SUSPENDED;
        boolean alone = rules.companion() == null;
        Map<String, Outcome> companions = alone ? Map.of() : new LinkedHashMap<>();
        Map<String, List<String>> companionsMissing = alone ? Map.of() : new LinkedHashMap<>();
        Map<String, List<Failure>> companionsFailed = alone ? Map.of() : new LinkedHashMap<>();
        companions(scene, rules, companions, companionsMissing, companionsFailed);
        LocalDate earliest = waits ? days.earliest(pack, rules) : null;
        boolean closed = outcome == Outcome.NOT_MET && earliest == null && route.open() == null;
        return new RouteAnswer(
                pack.pack(),
                route,
                outcome,
                companions,
                companionsMissing,
                companionsFailed,
                placement(scene, rules),
                open.missing(),
                outcome == Outcome.NOT_MET ? Determination.failures(trace, route.clause()) : List.of(),
                outcome == Outcome.MET || outcome == Outcome.NOT_MET ? List.of() : reasons(trace),
                earliest,
                closed ? openings.of(scene, pack, rules) : List.of(),
                trace);
    }

    private static void companions(
            Scene scene,
            CompiledRoute rules,
            Map<String, Outcome> companions,
            Map<String, List<String>> missing,
            Map<String, List<Failure>> failed) {
        Route route = rules.route();
        Rule rule = rules.companion();
        Tracer explained = rules.companionTrace();
        Condition condition = route.companion();
        if (rule == null || explained == null || condition == null) {
            return;
        }
        Situation situation = scene.situation;
        int applicant = situation.applicant();
        for (int person = 0; person < situation.labels().size(); person++) {
            boolean host =
                    ((situation.sure()[applicant][person] | situation.maybe()[applicant][person]) & route.hosts()) != 0;
            if (person == applicant || !situation.named(person) || host) {
                continue;
            }
            String label = situation.labels().get(person);
            Exact.Open open = settle(scene, condition, person, rule.apply(scene, person, Scene.NO_RECORD));
            companions.put(label, open.outcome());
            if (open.outcome() == Outcome.UNKNOWN) {
                missing.put(label, open.missing());
            } else if (open.outcome() == Outcome.NOT_MET) {
                Trace trace = explained.explain(scene, person, Scene.NO_RECORD);
                failed.put(label, Determination.failures(Explainer.nearest(trace), route.clause()));
            }
        }
    }

    private static @Nullable String placement(Scene scene, CompiledRoute route) {
        List<@Nullable Rule> rules = route.placements();
        for (int i = 0; i < rules.size(); i++) {
            Placement placement = route.route().placements().get(i);
            Rule rule = rules.get(i);
            Outcome answer =
                    rule == null ? Outcome.MET : rule.apply(scene, scene.situation.applicant(), Scene.NO_RECORD);
            if (answer == Outcome.MET) {
                return placement.household();
            }
            if (answer != Outcome.NOT_MET) {
                return null;
            }
        }
        return null;
    }

    static List<Text> reasons(Trace trace) {
        List<Text> reasons = new ArrayList<>();
        for (Condition condition : Explainer.openReasons(trace)) {
            Text reason = switch (condition) {
                case Condition.Fixed fixed -> fixed.reason();
                case Condition.Guard guard -> guard.reason();
                default -> Text.same("");
            };
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private static Answer outcome(List<RouteAnswer> routes) {
        boolean[] present = new boolean[Outcome.values().length];
        for (RouteAnswer answer : routes) {
            if (answer.route().open() == null || answer.outcome() != Outcome.REVIEW) {
                present[answer.outcome().ordinal()] = true;
            }
        }
        if (present[Outcome.MET.ordinal()]) {
            return Answer.ELIGIBLE;
        }
        if (present[Outcome.SUSPENDED.ordinal()]) {
            return Answer.SUSPENDED;
        }
        if (present[Outcome.UNKNOWN.ordinal()]) {
            return Answer.INFORMATION_NEEDED;
        }
        if (present[Outcome.REVIEW.ordinal()]) {
            return Answer.REVIEW_NEEDED;
        }
        return present[Outcome.SOURCE_NEEDED.ordinal()] ? Answer.SOURCE_NEEDED : Answer.NOT_ELIGIBLE;
    }
}
