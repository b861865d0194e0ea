package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** The engine asks for exactly the facts that can change an answer: held against every completion. */
class ExactnessTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final int SIZE = 1_000;
    private static final int MOST_COMPLETIONS = FULL ? 20_000 : 2_000;
    private static final int MOST_SHOWN = 8;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private final Policies policies = ShippedPolicies.get();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private int planted;
    private int open;
    private int openInSeveral;

    @Test
    void asksForExactlyTheFactsThatCanChangeTheAnswer() {
        Situations situations = new Situations(663L + SEED, 0, 1);
        Chance chance = new Chance(12L + SEED);
        for (int i = 0; i < SIZE && differences.size() < MOST_SHOWN; ) {
            Map<String, Object> plain = situations.next();
            if (((String) plain.get("destination")).length() == 12) {
                compare(Whole.of(plain, policies.gazetteer()), situations.essentials(), chance);
                i++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(planted)
                .as("differences of an engine that asks for all Kleene logic touches")
                .isPositive();
        assertThat(open).as("open routes").isGreaterThan(SIZE / 2);
        assertThat(openInSeveral).as("open routes that ask for several facts").isGreaterThan(SIZE / 4);
        assertThat(asked.keySet()).contains("kin", "coResidents", "hukouPlace", "insurance", "studies", "place");
    }

    private void compare(Map<String, Object> plain, List<String> essentials, Chance chance) {
        List<BruteForce.Gap> gaps = Gaps.make(plain, policies.gazetteer(), essentials, chance, MOST_COMPLETIONS);
        Situation situation = policies.read(plain, "", new ArrayList<>());
        if (situation == null) {
            throw new IllegalStateException("refused " + plain);
        }
        Determination determination = policies.assess(situation);
        Map<String, BruteForce.Open> engine = new LinkedHashMap<>();
        Map<String, BruteForce.Open> naive = new LinkedHashMap<>();
        for (Determination.RouteAnswer route : determination.routes()) {
            String clause = route.route().clause();
            engine.put(clause, new BruteForce.Open(route.outcome(), new TreeSet<>(route.missing())));
            naive.put(clause, naive(route.trace(), gaps));
            open += route.missing().isEmpty() ? 0 : 1;
            openInSeveral += route.missing().size() > 1 ? 1 : 0;
            route.missing().forEach(pointer -> asked.merge(pointer.replaceAll(".*/", ""), 1, Integer::sum));
        }
        Map<String, BruteForce.Open> expected = BruteForce.open(policies, plain, gaps);
        if (!engine.equals(expected)) {
            Map<String, String> shown = new TreeMap<>();
            Set<String> clauses = new TreeSet<>(engine.keySet());
            clauses.addAll(expected.keySet());
            for (String clause : clauses) {
                if (!java.util.Objects.equals(engine.get(clause), expected.get(clause))) {
                    shown.put(clause, "engine " + engine.get(clause) + " all completions " + expected.get(clause));
                }
            }
            differences.add(shown + " gaps "
                    + gaps.stream().map(BruteForce.Gap::pointer).toList() + " in " + plain);
        }
        if (!naive.equals(expected)) {
            planted++;
        }
    }

    /** The planted engine: Kleene's outcome, and every unknown fact it has touched. */
    private static BruteForce.Open naive(Trace trace, List<BruteForce.Gap> gaps) {
        Set<String> touched = new TreeSet<>();
        if (trace.outcome() == Outcome.UNKNOWN) {
            collect(trace, touched);
            Set<String> pointers = new TreeSet<>();
            gaps.forEach(gap -> pointers.add(gap.pointer()));
            touched.retainAll(pointers);
        }
        return new BruteForce.Open(trace.outcome(), touched);
    }

    private static void collect(Trace trace, Set<String> pointers) {
        pointers.addAll(trace.facts());
        trace.parts().forEach(part -> collect(part, pointers));
    }
}
