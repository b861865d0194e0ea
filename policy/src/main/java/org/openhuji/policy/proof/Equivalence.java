package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.engine.Grounding;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;

/** Whether a changed pack still says the same of everybody: for each difference a family, or a proof that there is none. */
public final class Equivalence {
    private final Assessor assessor;
    private final Gazetteer gazetteer;
    private final Map<Pack, List<Long>> regions = new LinkedHashMap<>();

    /** For packs of a law. */
    public Equivalence(Assessor assessor, Gazetteer gazetteer) {
        this.assessor = assessor;
        this.gazetteer = gazetteer;
    }

    /** A family that the two packs answer differently, in the shape of the contract; {@code null} where there is none. */
    public @Nullable Map<String, @Nullable Object> difference(Pack pack, Pack changed) {
        for (long village : regions.computeIfAbsent(pack, p -> Regions.of(p, List.of(p), gazetteer, p.from()))) {
            Map<String, @Nullable Object> found = difference(pack, changed, village);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Map<String, @Nullable Object> difference(Pack pack, Pack changed, long village) {
        for (int i = 0; i < pack.routes().size(); i++) {
            Route route = pack.routes().get(i);
            Route other = changed.routes().get(i);
            if (!route.equals(other)) {
                Map<String, @Nullable Object> found = new Pair(village, pack.from()).routes(route, other);
                if (found != null) {
                    return found;
                }
            }
        }
        for (int i = 0; i < pack.permits().size(); i++) {
            Condition permit = pack.permits().get(i).when();
            Condition other = changed.permits().get(i).when();
            if (!permit.equals(other)) {
                List<Condition> superior = pack.permits().get(i).adds() ? superior(pack, village) : List.of();
                Map<String, @Nullable Object> found = new Pair(village, pack.from())
                        .conditions(together(superior, permit), together(superior, other));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The permit rules of other packs in force there, which hold together with one that adds to them. */
    private List<Condition> superior(Pack pack, long village) {
        return assessor.law().over(village, pack.from()).stream()
                .filter(one -> one != pack)
                .flatMap(one -> one.permits().stream())
                .map(PermitRule::when)
                .toList();
    }

    private static Condition together(List<Condition> superior, Condition own) {
        List<Condition> all = new ArrayList<>(superior);
        all.add(own);
        return new Condition.All(Said.NOTHING, all);
    }

    /** One pair of rules at one place. */
    private final class Pair {
        private record Question(Condition mine, Condition theirs, int person) {}

        private final SolverLogic logic = new SolverLogic();
        private final Grounding<Integer> grounding;
        private final List<Question> questions = new ArrayList<>();

        Pair(long village, long on) {
            grounding = assessor.ground(logic, on, village);
        }

        @Nullable
        Map<String, @Nullable Object> conditions(Condition mine, Condition theirs) {
            ask(mine, theirs, 0);
            settle();
            return find(differ(questions.getFirst()));
        }

        @Nullable
        Map<String, @Nullable Object> routes(Route mine, Route theirs) {
            ask(mine.scope(), theirs.scope(), 0);
            ask(mine.when(), theirs.when(), 0);
            Condition brings = mine.companion();
            if (brings != null && !brings.equals(theirs.companion())) {
                for (int person = 1; person < Grounding.persons(); person++) {
                    if (!grounding.joinable(person, mine.hosts())) {
                        ask(brings, Objects.requireNonNull(theirs.companion()), person);
                    }
                }
            }
            int placements = questions.size();
            for (int i = 0; i < mine.placements().size(); i++) {
                Placement placement = mine.placements().get(i);
                Placement other = theirs.placements().get(i);
                if (placement.when() != null && !placement.equals(other)) {
                    ask(placement.when(), Objects.requireNonNull(other.when()), 0);
                }
            }
            settle();
            Question scope = questions.get(0);
            Map<String, @Nullable Object> found = find(differ(scope));
            for (int i = 1; found == null && i < questions.size(); i++) {
                Question question = questions.get(i);
                List<Integer> context = new ArrayList<>();
                context.add(is(scope.mine(), 0, Outcome.MET));
                if (question.person() > 0) {
                    context.add(grounding.present(question.person()));
                    context.add(logic.not(is(mine.when(), 0, Outcome.NOT_MET)));
                }
                if (i >= placements) {
                    context.add(is(mine.when(), 0, Outcome.MET));
                }
                context.add(differ(question));
                found = find(logic.and(context));
            }
            return found;
        }

        private void ask(Condition mine, Condition theirs, int person) {
            questions.add(new Question(mine, theirs, person));
            grounding.read(0, mine, person);
            grounding.read(0, theirs, person);
        }

        private void settle() {
            grounding.settle();
            grounding.demand(logic::demand);
        }

        private int is(Condition condition, int person, Outcome outcome) {
            return grounding.answers(0, condition, person).get(outcome.ordinal());
        }

        private int differ(Question question) {
            List<Integer> ways = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                int mine = is(question.mine(), question.person(), outcome);
                int theirs = is(question.theirs(), question.person(), outcome);
                ways.add(logic.and(List.of(mine, logic.not(theirs))));
            }
            return logic.or(ways);
        }

        private @Nullable Map<String, @Nullable Object> find(int formula) {
            return Models.plainest(logic, grounding, 0, List.of(formula));
        }
    }
}
