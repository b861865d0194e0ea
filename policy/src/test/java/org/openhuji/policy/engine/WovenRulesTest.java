package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.situation.Situation;

/** Woven rules against closures, and what is given up as hopeless against the whole search, on random conditions. */
@NullUnmarked
class WovenRulesTest {
    private static final int SITUATIONS = 60;
    private static final int CONDITIONS = 40;

    private final Policies policies = ShippedPolicies.get();
    private final CompiledLaw law = new CompiledLaw(policies.law(), policies.gazetteer());
    private final RandomConditions conditions =
            new RandomConditions(policies.law().vocabulary(), 23);
    private final RandomFacts families = new RandomFacts(29);

    @Test
    void wovenRulesAnswerAsClosures() {
        List<Condition> asked = new ArrayList<>();
        for (int c = 0; c < CONDITIONS; c++) {
            Condition one = conditions.next(c % 5 == 0);
            Condition other = conditions.next(false);
            // Each is asked again within others, so that what is remembered of it is used.
            asked.add(one);
            asked.add(new Condition.Not(Said.NOTHING, one));
            asked.add(new Condition.Any(Said.NOTHING, List.of(other, new Condition.Not(Said.NOTHING, one))));
            asked.add(new Condition.All(Said.NOTHING, List.of(new Condition.OfApplicant(Said.NOTHING, other), one)));
        }
        Map<Condition, Integer> slots = new HashMap<>();
        Rule[] remembering = WovenRules.weave(
                asked,
                c -> c instanceof Condition.Is ? WovenRules.NO_SLOT : slots.computeIfAbsent(c, k -> slots.size()));
        Rule[] woven = WovenRules.weave(asked, c -> WovenRules.NO_SLOT);
        List<Rule> closures = asked.stream().map(Rules::compile).toList();
        int[] seen = new int[Outcome.values().length];
        for (int i = 0; i < SITUATIONS; i++) {
            Map<String, Object> plain = families.next();
            Situation situation = Objects.requireNonNull(policies.read(plain, "", new ArrayList<>()));
            long[] facts = situation.facts(situation.applicant());
            for (int fact = i % 3; i % 3 != 0 && fact < facts.length; fact += 3) {
                facts[fact] = Situation.UNKNOWN;
            }
            Scene scene = law.toRead(situation, situation.on());
            scene.memo = new byte[slots.size()];
            for (int c = 0; c < woven.length; c++) {
                Outcome expected = closures.get(c)
                        .apply(law.scene(situation, situation.on()), situation.applicant(), Scene.NO_RECORD);
                seen[expected.ordinal()]++;
                assertThat(woven[c].apply(scene, situation.applicant(), Scene.NO_RECORD))
                        .as(asked.get(c) + " in " + plain)
                        .isEqualTo(expected);
                assertThat(remembering[c].apply(scene, situation.applicant(), Scene.NO_RECORD))
                        .as("remembering " + asked.get(c) + " in " + plain)
                        .isEqualTo(expected);
            }
        }
        assertThat(seen[Outcome.MET.ordinal()]).isGreaterThan(SITUATIONS);
        assertThat(seen[Outcome.NOT_MET.ordinal()]).isGreaterThan(SITUATIONS);
        assertThat(seen[Outcome.UNKNOWN.ordinal()]).isPositive();
    }

    @Test
    void whatIsHopelessHasNoOpening() {
        Openings openings = new Openings(law);
        int hopeless = 0;
        for (int i = 0; i < SITUATIONS; i++) {
            Situation situation = Objects.requireNonNull(policies.read(families.next(), "", new ArrayList<>()));
            Scene scene = law.toRead(situation, situation.on());
            for (int c = 0; c < CONDITIONS; c++) {
                Condition condition = conditions.next(c % 5 == 0);
                if (Hopeless.compile(condition, true).of(scene, situation.applicant())) {
                    hopeless++;
                    // Every way that is found is taken for one that does.
                    List<Openings.Proven> ways = openings.smallest(
                            scene,
                            condition,
                            way -> new Openings.Proven(way, new Opening(List.of(), Outcome.MET, null)));
                    assertThat(ways).as(condition.toString()).isEmpty();
                }
            }
        }
        assertThat(hopeless).isGreaterThan(SITUATIONS);
    }
}
