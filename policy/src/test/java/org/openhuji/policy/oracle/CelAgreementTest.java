package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** What the engine decides and explains is what CEL makes of the same form, over whole situations for every pack. */
class CelAgreementTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final long SEED_OF_SITUATIONS = 2_015_082L + Long.getLong("huji.seed", 0L);
    private static final int SIZE = FULL ? 100_000 : 2_000;
    private static final int PLANTED_IN = 2_500;
    private static final int MOST_SHOWN = 4;
    private static final int MOST_CHARACTERS = 4_000;

    private final Policies policies = ShippedPolicies.get();
    private final Map<String, Map<Outcome, Integer>> seen = new TreeMap<>();
    private final Map<Outcome, Integer> companions = new TreeMap<>();
    private final Map<Outcome, Integer> permits = new TreeMap<>();

    @Test
    void theEngineDecidesAndExplainsAsCelDoes() {
        CelLaw law = new CelLaw(policies, UnaryOperator.identity());
        LawSituations situations = new LawSituations(policies, SEED_OF_SITUATIONS, 0, (pack, route) -> true);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < SIZE && differences.size() < MOST_SHOWN; i++) {
            Said said = said(situations.next());
            count(said);
            compare(law, said, law.clauses(), differences);
        }
        assertThat(differences.stream().map(CelAgreementTest::brief).toList()).isEmpty();
        for (Pack pack : policies.law().packs()) {
            for (Route route : pack.routes()) {
                enough(route);
            }
        }
        assertThat(companions.keySet()).contains(Outcome.MET, Outcome.NOT_MET, Outcome.REVIEW);
        assertThat(permits.keySet()).contains(Outcome.MET, Outcome.NOT_MET, Outcome.SOURCE_NEEDED);
    }

    private static String brief(String difference) {
        return difference.length() < MOST_CHARACTERS ? difference : difference.substring(0, MOST_CHARACTERS) + " …";
    }

    private void enough(Route route) {
        Map<Outcome, Integer> outcomes = seen.getOrDefault(route.clause(), Map.of());
        boolean open = route.open() != null;
        boolean awaits = ConditionWords.awaits(route.when());
        Outcome best = open ? Outcome.REVIEW : awaits ? Outcome.SOURCE_NEEDED : Outcome.MET;
        assertThat(outcomes.getOrDefault(best, 0))
                .as(route.clause() + " " + best)
                .isGreaterThan(SIZE / 2500);
        if (!open) {
            assertThat(outcomes.getOrDefault(Outcome.NOT_MET, 0))
                    .as(route.clause() + " NOT_MET")
                    .isGreaterThan(SIZE / 2500);
        }
    }

    /** What the engine says of a situation. */
    private record Said(
            Map<String, Object> plain,
            Map<String, Outcome> decided,
            Map<String, CelLaw.Answer> explained,
            Outcome permit) {}

    private Said said(Map<String, Object> plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        if (situation == null) {
            throw new IllegalStateException("refused " + faults + ": " + plain);
        }
        Determination determination = policies.assess(situation);
        Map<String, CelLaw.Answer> explained = new LinkedHashMap<>();
        for (Determination.RouteAnswer answer : determination.routes()) {
            explained.put(
                    answer.route().clause(),
                    new CelLaw.Answer(
                            answer.outcome(), answer.companions(), Objects.requireNonNullElse(answer.placement(), "")));
        }
        Determination.PermitAnswer permit = determination.permit();
        return new Said(
                plain, policies.assessor().decide(situation), explained, permit == null ? null : permit.outcome());
    }

    private void count(Said said) {
        said.explained().forEach((clause, answer) -> {
            seen.computeIfAbsent(clause, c -> new TreeMap<>()).merge(answer.outcome(), 1, Integer::sum);
            answer.companions().values().forEach(outcome -> companions.merge(outcome, 1, Integer::sum));
        });
        if (said.permit() != null) {
            permits.merge(said.permit(), 1, Integer::sum);
        }
    }

    private static void compare(CelLaw law, Said said, Set<String> clauses, List<String> differences) {
        CelLaw.Asked asked = law.new Asked(said.plain());
        Map<String, CelLaw.Answer> answers = asked.routes(clauses);
        for (Set<String> inScope :
                List.of(said.decided().keySet(), said.explained().keySet())) {
            Set<String> expected = new LinkedHashSet<>(inScope);
            expected.retainAll(clauses);
            if (!answers.keySet().equals(expected)) {
                differences.add("in scope " + expected + ", CEL " + answers.keySet() + ": " + said.plain());
            }
        }
        answers.forEach((clause, answer) -> {
            Outcome decided = said.decided().get(clause);
            CelLaw.Answer explained = said.explained().get(clause);
            if (answer.outcome() != decided) {
                differences.add(clause + " decided " + decided + ", CEL " + answer.outcome() + ": " + said.plain());
            }
            if (!answer.equals(explained)) {
                differences.add(clause + " explained " + explained + ", CEL " + answer + ": " + said.plain());
            }
        });
        if (said.permit() != null && said.permit() != asked.permit()) {
            differences.add("permit " + said.permit() + ", CEL " + asked.permit() + ": " + said.plain());
        }
    }

    @Test
    void everyKindOfPlantedErrorIsNoticed() {
        CelLaw right = new CelLaw(policies, UnaryOperator.identity());
        List<String> unnoticed = new ArrayList<>();
        Planted.ERRORS.forEach((name, error) -> {
            CelLaw wrong = new CelLaw(policies, error);
            Set<String> changed = wrong.otherThan(right);
            assertThat(changed).as(name).isNotEmpty();
            LawSituations situations = new LawSituations(
                    policies, SEED_OF_SITUATIONS, 0, (pack, route) -> changed.contains(route.clause()));
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < PLANTED_IN && differences.isEmpty(); i++) {
                compare(wrong, said(situations.next()), changed, differences);
            }
            if (differences.isEmpty()) {
                unnoticed.add(name);
            }
        });
        assertThat(unnoticed).isEmpty();
    }
}
