package org.openhuji.policy.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.engine.Deciding;
import org.openhuji.policy.engine.Grounding;
import org.openhuji.policy.engine.Logic;
import org.openhuji.policy.engine.RandomConditions;
import org.openhuji.policy.engine.RandomFacts;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.oracle.Planted;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/**
 * "Whoever meets the one meets the other" of random conditions: LogicNG, which the product uses, and Z3 agree; every
 * counterexample is confirmed by the engine; and no random family contradicts what was proved.
 */
@NullUnmarked
class SolversAgreeTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final int PAIRS = FULL ? 1_000 : 60;
    private static final int FAMILIES = FULL ? 3_000 : 500;
    private static final int MOST_SHOWN = 5;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private static final List<UnaryOperator<Condition>> ERRORS = List.copyOf(Planted.ERRORS.values());

    private record Family(Map<String, Object> plain, Deciding.Case asked) {}

    private record Pair(Condition one, Condition other) {}

    private final Policies policies = ShippedPolicies.get();
    private final Deciding deciding = new Deciding(policies);
    private final RandomConditions conditions =
            new RandomConditions(policies.law().vocabulary(), 663L + SEED);
    private final List<Family> families = families();
    private final List<String> differences = new ArrayList<>();
    private final EnumMap<Outcome, Integer> refuted = new EnumMap<>(Outcome.class);
    private int proved;

    @Test
    void logicNgAndZ3AgreeAndTheEngineConfirmsThem() {
        for (int i = 0; i < PAIRS && differences.size() < MOST_SHOWN; i++) {
            check(pair(i));
        }
        assertThat(differences).isEmpty();
        assertThat(proved).as("implications proved").isGreaterThan(PAIRS / 20);
        assertThat(refuted.keySet()).as("what the other condition answers").contains(Outcome.NOT_MET, Outcome.REVIEW);
    }

    /** Two conditions; most have much in common, so that some imply each other. */
    private Pair pair(int position) {
        Condition one = conditions.next(position % 5 == 0);
        if (position % 3 == 0) {
            Condition other = conditions.next(position % 7 == 0);
            return new Pair(one, position % 2 == 0 ? other : new Condition.Any(Said.NOTHING, List.of(other, one)));
        }
        Condition changed = one;
        for (int i = 0; i < ERRORS.size() && changed.equals(one); i++) {
            changed = ERRORS.get((position + i) % ERRORS.size()).apply(one);
        }
        return position % 2 == 0 ? new Pair(one, changed) : new Pair(changed, one);
    }

    private void check(Pair pair) {
        SolverLogic logic = new SolverLogic();
        Grounding<Integer> grounding = ground(logic, pair, logic::demand);
        List<Integer> question = List.of(
                grounding.answers(0, pair.one(), 0).get(Outcome.MET.ordinal()),
                logic.not(grounding.answers(0, pair.other(), 0).get(Outcome.MET.ordinal())));
        boolean refutable = logic.possible(question);
        if (refutable != refutableByZ3(pair)) {
            differences.add("LogicNG " + refutable + " Z3 " + !refutable + " " + brief(pair));
        }
        if (refutable) {
            confirm(pair, grounding, logic);
        } else {
            proved++;
            contradict(pair);
        }
    }

    private <F> Grounding<F> ground(Logic<F> logic, Pair pair, Consumer<List<F>> demand) {
        Grounding<F> grounding =
                policies.assessor().ground(logic, RandomFacts.ON.toEpochDay(), PlaceCode.of(RandomFacts.DESTINATION));
        grounding.read(0, pair.one(), 0);
        grounding.read(0, pair.other(), 0);
        grounding.settle();
        grounding.demand(demand);
        return grounding;
    }

    private boolean refutableByZ3(Pair pair) {
        try (Z3Logic logic = new Z3Logic()) {
            Grounding<BoolExpr> grounding = ground(logic, pair, logic::demand);
            return logic.possible(
                    grounding.answers(0, pair.one(), 0).get(Outcome.MET.ordinal()),
                    logic.not(grounding.answers(0, pair.other(), 0).get(Outcome.MET.ordinal())));
        }
    }

    private void confirm(Pair pair, Grounding<Integer> grounding, SolverLogic logic) {
        IntPredicate model = logic.model();
        Map<String, Object> plain = grounding.situation(0, variable -> {
            int value = 0;
            while (!model.test(logic.takes(variable, value))) {
                value++;
            }
            return value;
        });
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        if (situation == null) {
            differences.add("refused " + faults + " " + plain + " " + brief(pair));
            return;
        }
        Deciding.Case family = deciding.new Case(situation);
        Outcome one = family.decide(pair.one());
        Outcome other = family.decide(pair.other());
        refuted.merge(other, 1, Integer::sum);
        if (one != Outcome.MET || other == Outcome.MET || other == Outcome.UNKNOWN) {
            differences.add("not confirmed: " + one + " " + other + " in " + plain + " " + brief(pair));
        }
    }

    private void contradict(Pair pair) {
        for (Family family : families) {
            if (family.asked().decide(pair.one()) == Outcome.MET
                    && family.asked().decide(pair.other()) != Outcome.MET) {
                differences.add("proved, but not so in " + family.plain() + ": " + brief(pair));
                return;
            }
        }
    }

    private List<Family> families() {
        RandomFacts facts = new RandomFacts(11L + SEED);
        List<Family> found = new ArrayList<>();
        while (found.size() < FAMILIES) {
            Map<String, Object> plain = facts.next();
            if (castable(plain)) {
                found.add(new Family(plain, deciding.new Case(policies.read(plain, "", new ArrayList<>()))));
            }
        }
        return found;
    }

    /** Kin that is clear, and not two of a class of whom a proof knows one. */
    private static boolean castable(Map<String, Object> plain) {
        List<?> rows = (List<?>) plain.get("kin");
        List<String> codes =
                rows.stream().map(row -> (String) ((List<?>) row).get(1)).toList();
        boolean twice = codes.size() == 2
                && codes.get(0).charAt(0) == codes.get(1).charAt(0)
                && !List.of("30", "51").contains(codes.get(0));
        return !twice && codes.stream().noneMatch(code -> code.endsWith("9"));
    }

    private static String brief(Object value) {
        return value.toString()
                .replaceAll("said=Said\\[[^]]*], ", "")
                .replaceAll("Fact\\[name=(\\w+)[^\\n]*?countsAsGiven=\\w+]", "$1")
                .replaceAll("RecordList\\[name=(\\w+)[^\\n]*?fields=\\[[^]]*]]", "$1");
    }
}
