package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.engine.Grounding;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;

/**
 * Some routes at a destination on a day, as formulas of one solver. With two destinations the same family stands before
 * both: a home at the one is a home at the other.
 */
final class Theory {
    /** A route and where it is asked: on the first destination or the second. */
    record Asked(int stage, Route route) {}

    private record Formulas(
            Integer scope, List<Integer> when, @Nullable List<List<Integer>> companions) {}

    private final SolverLogic logic = new SolverLogic();
    private final Grounding<Integer> grounding;
    private final Map<Route, Formulas> formulas = new IdentityHashMap<>();
    private final Map<Route, Integer> stages = new IdentityHashMap<>();
    private @Nullable IntUnaryOperator lastChosen;

    /**
     * Writes the routes down.
     *
     * @param withCompanions whether the question is also who comes along
     */
    Theory(Assessor assessor, long on, boolean withCompanions, List<Asked> routes, long... destinations) {
        grounding = assessor.ground(logic, on, destinations);
        for (Asked asked : routes) {
            Route route = asked.route();
            grounding.read(asked.stage(), route.scope(), 0);
            grounding.read(asked.stage(), route.when(), 0);
            Condition companion = withCompanions ? route.companion() : null;
            for (int person = 1; companion != null && person < Grounding.persons(); person++) {
                grounding.read(asked.stage(), companion, person);
            }
        }
        grounding.settle();
        grounding.demand(logic::demand);
        for (Asked asked : routes) {
            Route route = asked.route();
            stages.put(route, asked.stage());
            formulas.put(
                    route,
                    new Formulas(
                            is(asked.stage(), route.scope(), 0, Outcome.MET),
                            grounding.answers(asked.stage(), route.when(), 0),
                            withCompanions ? companions(asked) : null));
        }
    }

    private @Nullable List<List<Integer>> companions(Asked asked) {
        Condition companion = asked.route().companion();
        if (companion == null) {
            return null;
        }
        List<List<Integer>> answers = new ArrayList<>();
        for (int person = 1; person < Grounding.persons(); person++) {
            answers.add(grounding.answers(asked.stage(), companion, person));
        }
        return answers;
    }

    private Integer is(int stage, Condition condition, int person, Outcome outcome) {
        return grounding.answers(stage, condition, person).get(outcome.ordinal());
    }

    private Formulas of(Route route) {
        return Objects.requireNonNull(formulas.get(route));
    }

    /** That the route leads to the destination. */
    Integer scope(Route route) {
        return of(route).scope();
    }

    /** That the route answers so, wherever it leads. */
    Integer answers(Route route, Outcome outcome) {
        return of(route).when().get(outcome.ordinal());
    }

    /** That the route leads there and is met. */
    Integer admits(Route route) {
        return logic.and(List.of(scope(route), answers(route, Outcome.MET)));
    }

    /** Any formula about the applicant, announced or not as part of a route. */
    Integer holds(Route route, Condition part, Outcome outcome) {
        return is(Objects.requireNonNull(stages.get(route)), part, 0, outcome);
    }

    /** That the route brings somebody the other does not. */
    Integer bringsMore(Route route, Route other) {
        List<List<Integer>> mine = of(route).companions();
        List<List<Integer>> theirs = of(other).companions();
        if (mine == null) {
            return logic.constant(false);
        }
        List<Integer> ways = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            List<Integer> way = new ArrayList<>();
            way.add(grounding.present(i + 1));
            way.add(mine.get(i).get(Outcome.MET.ordinal()));
            if (theirs != null) {
                way.add(logic.not(theirs.get(i).get(Outcome.MET.ordinal())));
            }
            ways.add(logic.and(way));
        }
        return logic.or(ways);
    }

    /** The opposite of a formula. */
    int not(int formula) {
        return logic.not(formula);
    }

    /** Whether some formulas can hold together. */
    boolean possible(Integer... together) {
        return logic.possible(List.of(together));
    }

    /** At least one formula. */
    int any(List<Integer> formulas) {
        return logic.or(formulas);
    }

    /** What is always true. */
    int truth() {
        return logic.constant(true);
    }

    /** The plainest family of which some formulas hold, as situation on a stage; {@code null} where there is none. */
    @Nullable
    Map<String, @Nullable Object> example(int stage, Integer... together) {
        IntUnaryOperator chosen = Models.choose(logic, grounding, List.of(together));
        lastChosen = chosen;
        return chosen == null ? null : grounding.situation(stage, chosen);
    }

    /** The family of the last example before another destination. */
    @Nullable
    Map<String, @Nullable Object> again(int stage) {
        return lastChosen == null ? null : grounding.situation(stage, lastChosen);
    }
}
