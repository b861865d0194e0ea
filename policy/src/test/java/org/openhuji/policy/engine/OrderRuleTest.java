package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** The limit of a day against the calendar itself, around the ends of months where legal dates are clipped. */
@NullUnmarked
class OrderRuleTest {
    private static final List<LegalDuration> DURATIONS = List.of(
            LegalDuration.NONE,
            new LegalDuration(1, 0),
            new LegalDuration(12, 0),
            new LegalDuration(36, 0),
            new LegalDuration(6, 10),
            new LegalDuration(0, 30));

    private final Policies policies = ShippedPolicies.get();

    @Test
    void aLimitAnswersAsTheComparisonOfDates() {
        var fact = policies.law().vocabulary().getPersonFact("marriedOn");
        Map<String, Object> plain = new HashMap<>(Map.of(
                "on", "2020-02-29", "destination", "430281006001", "applicant", "p", "persons", Map.of("p", Map.of())));
        Situation situation = Objects.requireNonNull(policies.read(plain, "", new ArrayList<>()));
        CompiledLaw law = new CompiledLaw(policies.law(), policies.gazetteer());
        for (Comparison comparison : Comparison.values()) {
            for (LegalDuration after : DURATIONS) {
                for (LegalDuration right : DURATIONS) {
                    Rule rule = TestRules.compile(new org.openhuji.policy.form.Test.Order(
                            new Operand.OfPerson(fact), after, comparison, new Bound.OnDay(), right));
                    for (long on = situation.on() - 3; on <= situation.on() + 3; on++) {
                        Scene scene = law.scene(situation, on);
                        for (long day = on - 1_200; day <= on + 1_200; day++) {
                            situation.facts(0)[fact.index()] = day;
                            Outcome expected = Outcome.of(comparison.holds(after.after(day), right.after(on)));
                            assertThat(rule.apply(scene, 0, Scene.NO_RECORD)).isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    @Test
    void noDurationIsFarFromItsMean() {
        for (int months = 1; months <= 1_200; months += months < 60 ? 1 : 37) {
            LegalDuration duration = new LegalDuration(months, 0);
            for (long day = -20_000; day < 40_000; day += 7) {
                assertThat(duration.after(day) - day)
                        .isCloseTo(OrderRule.about(duration), within(OrderRule.GIVE_OR_TAKE));
            }
        }
    }
}
