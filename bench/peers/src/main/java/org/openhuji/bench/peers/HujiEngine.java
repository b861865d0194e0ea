package org.openhuji.bench.peers;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.engine.Decider;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Outcomes;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;

/**
 * Ours: the packs as they are shipped, by the faces a run over a population uses. Unknown facts are allowed for; here are
 * none.
 */
final class HujiEngine {
    private HujiEngine() {}

    /**
     * The engine.
     *
     * @param explained with explanation; else outcomes alone
     */
    static Engine of(Population population, boolean explained) {
        if (population.families().isEmpty()) {
            return new OneRule(population, explained);
        }
        return explained ? new Assessed(population) : new Decided(population);
    }

    /** The flat rule, with its scope, by a decider of one rule on one day; explained: the trace of every part. */
    private static final class OneRule implements Engine {
        private final Population population;
        private final Decider decider;
        private final boolean explained;

        OneRule(Population population, boolean explained) {
            this.population = population;
            this.explained = explained;
            Assessor assessor = population.policies().assessor();
            Route route = assessor.law().packs().stream()
                    .flatMap(pack -> pack.routes().stream())
                    .filter(r -> r.clause().equals("QF-1"))
                    .findFirst()
                    .orElseThrow();
            decider = assessor.decider(
                    new Condition.All(Said.NOTHING, List.of(route.scope(), route.when())), Settler.ON);
        }

        @Override
        public Object decide(int from) {
            return explained
                    ? decider.explain(population.situations().get(from))
                    : decider.settle(population.situations().get(from));
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            Object outcome = decided instanceof Trace trace ? trace.outcome() : decided;
            into[from] = outcome == Outcome.MET ? Answers.MET : 0;
        }
    }

    /** The outcomes of all routes in scope. */
    private static final class Decided implements Engine {
        private final Population population;
        private final Assessor assessor;
        private final Outcomes outcomes = new Outcomes();

        Decided(Population population) {
            this.population = population;
            this.assessor = population.policies().assessor();
        }

        @Override
        public Object decide(int from) {
            assessor.decide(population.situations().get(from), outcomes);
            return outcomes;
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            Outcomes found = (Outcomes) decided;
            Map<Route, Outcome> byRoute = new IdentityHashMap<>();
            List<Route> routes = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                routes.add(found.route(i));
                byRoute.put(found.route(i), found.outcome(i));
            }
            into[from] = inOneNumber(population, from, routes, byRoute);
        }
    }

    /** The whole determination: trace, what failed, earliest day, changes, companions, permit. */
    private record Assessed(Population population) implements Engine {
        @Override
        public Object decide(int from) {
            return population.policies().assess(population.situations().get(from));
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            Map<Route, Outcome> byRoute = new IdentityHashMap<>();
            List<Route> routes = new ArrayList<>();
            for (Determination.RouteAnswer answer : ((Determination) decided).routes()) {
                routes.add(answer.route());
                byRoute.put(answer.route(), answer.outcome());
            }
            into[from] = inOneNumber(population, from, routes, byRoute);
        }
    }

    private static long inOneNumber(
            Population population, int situation, List<Route> routes, Map<Route, Outcome> outcomes) {
        boolean urban = population.families().get(situation).destination().urban();
        List<String> scope = urban ? Answers.URBAN : Answers.RURAL;
        List<String> clauses = routes.stream().map(Route::clause).toList();
        if (!clauses.equals(scope)) {
            throw new IllegalStateException("routes in scope: " + clauses + ", expected " + scope);
        }
        long answers = 0;
        for (Route route : routes) {
            int code =
                    switch (outcomes.getOrDefault(route, Outcome.UNKNOWN)) {
                        case MET -> Answers.MET;
                        case REVIEW, SOURCE_NEEDED -> Answers.OPEN;
                        case NOT_MET -> 0;
                        case UNKNOWN, SUSPENDED ->
                            throw new IllegalStateException("the peers have no such answer: " + route.clause());
                    };
            answers = Answers.with(answers, Answers.route(route.clause()), code);
        }
        return answers;
    }
}
