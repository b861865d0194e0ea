package org.openhuji.policy.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;

/** A points table as a closure: its conditions compiled once, its points added up at each asking. */
final class PointsRule {
    private PointsRule() {}

    static Rule of(Condition.Points points) {
        Map<Condition, Rule> rules = new IdentityHashMap<>();
        for (Condition condition : points.table().conditions()) {
            rules.put(condition, Rules.compile(condition));
        }
        return (scene, person, record) -> {
            Algebra.OfOutcomes algebra = condition -> answer(rules, condition, scene, person);
            return new Scoring<>(algebra, scene.on).answer(points);
        };
    }

    private static Outcome answer(Map<Condition, Rule> rules, Condition condition, Scene scene, int person) {
        return Objects.requireNonNull(rules.get(condition)).apply(scene, person, Scene.NO_RECORD);
    }
}
