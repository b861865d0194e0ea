package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** The engine's two readings of the packs and the law written by hand give the same answers. */
class AgreementTest {
    private static final int SIZE = Boolean.getBoolean("huji.full") ? 100_000 : 20_000;
    private static final long SEED = Long.getLong("huji.seed", 0L);
    private static final int MOST_SHOWN = 10;
    private static final int MOST_SHOWN_WHOLE = 2;

    private final Policies policies = ShippedPolicies.get();
    private final HandWrittenLaw law = new HandWrittenLaw(policies.gazetteer());
    private final OpenReadings openReadings = new OpenReadings();
    private final Map<String, int[]> seen = new TreeMap<>();
    private final Map<Outcome, Integer> companions = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void theEngineDecidesAndExplainsAsTheLawWrittenByHand() {
        Situations known = new Situations(20_150_101L + SEED, 0, 3);
        Situations partly = new Situations(20_170_728L + SEED, 6, 3);
        Situations hardly = new Situations(20_220_728L + SEED, 35, 3);
        for (int i = 0; i < SIZE && differences.size() < MOST_SHOWN; i++) {
            compare((i % 3 == 0 ? known : i % 3 == 1 ? partly : hardly).next());
        }
        assertThat(differences).isEmpty();
        for (String clause : Families.ROUTES) {
            int[] outcomes = seen.getOrDefault(clause, new int[Outcome.values().length]);
            Outcome best = clause.equals("LL-3.2.8") ? Outcome.SOURCE_NEEDED : Outcome.MET;
            assertThat(outcomes[best.ordinal()]).as(clause + " " + best).isGreaterThan(SIZE / 1000);
            assertThat(outcomes[Outcome.NOT_MET.ordinal()])
                    .as(clause + " NOT_MET")
                    .isGreaterThan(SIZE / 1000);
        }
        assertThat(seen.get("ZZ-9.7")[Outcome.SUSPENDED.ordinal()]).isPositive();
        assertThat(companions.keySet()).contains(Outcome.MET, Outcome.NOT_MET, Outcome.REVIEW, Outcome.UNKNOWN);
    }

    @Test
    void theEngineDecidesAndExplainsQujingAndChifengAsWrittenByHand() {
        List<LawSituations> all = new ArrayList<>();
        for (int leftOut : List.of(0, 6, 35)) {
            all.add(new LawSituations(
                    policies, 20_151_102L + leftOut + SEED, leftOut, (pack, route) -> isFarAway(pack)));
        }
        int size = SIZE / 2;
        for (int i = 0; i < size && differences.size() < MOST_SHOWN; i++) {
            compare(all.get(i % all.size()).next());
        }
        assertThat(differences).isEmpty();
        assertThat(openReadings.wrong(size / 2)).isEmpty();
        for (Pack pack : policies.law().packs()) {
            for (Route route : isFarAway(pack) ? pack.routes() : List.<Route>of()) {
                int[] outcomes = seen.getOrDefault(route.clause(), new int[Outcome.values().length]);
                assertThat(outcomes[Outcome.MET.ordinal()])
                        .as(route.clause() + " MET")
                        .isGreaterThan(size / 500);
                assertThat(outcomes[Outcome.NOT_MET.ordinal()])
                        .as(route.clause() + " NOT_MET")
                        .isGreaterThan(size / 500);
            }
        }
        assertThat(companions.keySet()).contains(Outcome.MET, Outcome.NOT_MET, Outcome.REVIEW, Outcome.UNKNOWN);
    }

    private static boolean isFarAway(Pack pack) {
        return pack.id().equals("qujing") || pack.id().equals("chifeng");
    }

    private static boolean byHand(Determination.RouteAnswer answer) {
        return !answer.pack().id().equals("shaanxi");
    }

    private void compare(Map<String, Object> plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        if (situation == null) {
            differ("refused " + faults, plain);
            return;
        }
        Map<String, Outcome> decided = policies.assessor().decide(situation);
        Map<String, Outcome> explained = new LinkedHashMap<>();
        Determination determination = policies.assess(situation);
        determination.routes().forEach(r -> explained.put(r.route().clause(), r.outcome()));
        if (!decided.equals(explained)) {
            differ("decide " + decided + " assess " + explained, plain);
        }
        Map<String, HandWrittenLaw.Answer> byHand = law.routes(plain);
        for (Map.Entry<String, HandWrittenLaw.Answer> entry : byHand.entrySet()) {
            agree(entry.getKey(), entry.getValue().outcome(), explained.get(entry.getKey()), plain);
        }
        for (Determination.RouteAnswer route :
                determination.routes().stream().filter(AgreementTest::byHand).toList()) {
            String clause = route.route().clause();
            seen.computeIfAbsent(clause, c -> new int[Outcome.values().length])[
                    route.outcome().ordinal()]++;
            HandWrittenLaw.Answer answer = byHand.get(clause);
            if (answer == null) {
                differ(clause + " is not in scope by hand", plain);
            } else {
                agree(clause, answer.companions(), route.companions(), plain);
            }
        }
    }

    /** Where Kleene logic by hand says UNKNOWN, the engine may know better ({@link ExactnessTest} holds it to that). */
    private void agree(String clause, Outcome byHand, Outcome engine, Object plain) {
        if (byHand != engine && byHand != Outcome.UNKNOWN && !openReadings.explains(clause, byHand, engine)) {
            differ(clause + " by hand " + byHand + ", engine " + engine, plain);
        }
    }

    private void agree(String clause, Map<String, Outcome> byHand, Map<String, Outcome> engine, Object plain) {
        if (!byHand.keySet().equals(engine.keySet())) {
            differ(clause + " companions by hand " + byHand + ", engine " + engine, plain);
            return;
        }
        byHand.forEach((who, outcome) -> {
            agree(clause + " " + who, outcome, engine.get(who), plain);
            companions.merge(engine.get(who), 1, Integer::sum);
        });
    }

    private void differ(String what, Object plain) {
        differences.add(differences.size() < MOST_SHOWN_WHOLE ? what + ": " + plain : what);
    }
}
