package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** What compiled conditions take a short cut for, held against the long way, on random conditions and situations. */
@NullUnmarked
class ProspectTest {
    private static final int SITUATIONS = 60;
    private static final int CONDITIONS = 25;
    private static final int DAYS = 12;

    private final Policies policies = ShippedPolicies.get();
    private final CompiledLaw law = new CompiledLaw(policies.law(), policies.gazetteer());
    private final SplittableRandom random = new SplittableRandom(11);
    private final RandomConditions conditions =
            new RandomConditions(policies.law().vocabulary(), 13);
    private final RandomFacts facts = new RandomFacts(17);

    @Test
    void noLaterDayBringsAnAnswerTheProspectLeavesOut() {
        int ruledOut = 0;
        for (int i = 0; i < SITUATIONS; i++) {
            Map<String, Object> plain = facts.next();
            Situation situation = Objects.requireNonNull(policies.read(plain, "", new ArrayList<>()));
            Scene now = law.scene(situation, situation.on());
            for (int c = 0; c < CONDITIONS; c++) {
                Condition condition = conditions.next(c % 5 == 0);
                int prospect = Prospect.compile(condition).of(now, situation.applicant(), Scene.NO_RECORD);
                ruledOut += (prospect & Prospect.bit(Outcome.MET)) == 0 ? 1 : 0;
                Rule rule = Rules.compile(condition);
                for (int later = 0; later < DAYS; later++) {
                    long day = situation.on() + (later == 0 ? 0 : random.nextInt(later < 6 ? 40 : 9_000));
                    Outcome outcome = rule.apply(law.scene(situation, day), situation.applicant(), Scene.NO_RECORD);
                    assertThat(prospect & Prospect.bit(outcome))
                            .as(outcome + " of " + condition + " after " + (day - situation.on()) + " days in " + plain)
                            .isNotZero();
                }
            }
        }
        assertThat(ruledOut).as("conditions no day can meet").isBetween(50, SITUATIONS * CONDITIONS - 50);
    }

    @Test
    void aDeciderAnswersAsAFreshSceneWhateverItWasAskedBefore() {
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < SITUATIONS; i++) {
            Map<String, Object> plain = facts.next();
            if (i % 3 == 0) {
                plain.put("places", Map.of("430281102203", Map.of("urbanRural", i % 2 == 0 ? "URBAN" : "RURAL")));
            }
            if (i % 7 == 0) {
                plain.put("destination", "430281006001");
            }
            situations.add(Objects.requireNonNull(policies.read(plain, "", new ArrayList<>())));
        }
        for (int c = 0; c < CONDITIONS; c++) {
            Condition condition = conditions.next(true);
            Decider decider = policies.assessor().decider(condition, RandomFacts.ON);
            Rule rule = Rules.compile(condition);
            for (Situation situation : situations) {
                Scene fresh = law.scene(situation, RandomFacts.ON.toEpochDay());
                Outcome expected = rule.apply(fresh, situation.applicant(), Scene.NO_RECORD);
                assertThat(decider.decide(situation)).isEqualTo(expected);
                assertThat(decider.explain(situation).outcome()).isEqualTo(expected);
            }
        }
    }
}
