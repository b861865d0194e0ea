package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Fact;

/**
 * Whether some fact that nobody can change, and no day mends, keeps a condition from holding: then {@link Openings} need
 * not look for ways. Where it says no, there may be none all the same.
 *
 * <p>It follows {@link Ways}, where a part without a way leaves "all" without one, and "any" has none when no part has.
 * What it has not followed (records, guards, points, counts) it takes as hopeful.
 */
@FunctionalInterface
interface Hopeless {
    /** Never so. */
    Hopeless NEVER = (scene, person) -> false;

    /** Whether there is surely no way. */
    boolean of(Scene scene, int person);

    static Hopeless compile(Condition condition, boolean holding) {
        return switch (condition) {
            case Condition.All all -> holding ? some(all.parts(), true) : each(all.parts(), false);
            case Condition.Any any -> holding ? each(any.parts(), true) : some(any.parts(), false);
            case Condition.Not not -> compile(not.part(), !holding);
            case Condition.Ref ref -> compile(ref.body(), holding);
            case Condition.Is is -> compile(is.test(), holding);
            case Condition.ExistsRelative exists -> holding ? relatives(exists) : NEVER;
            case Condition.Fixed fixed ->
                holding && fixed.outcome() == Outcome.SUSPENDED ? NEVER : (scene, person) -> true;
            case Condition.OfApplicant asked -> {
                Hopeless body = compile(asked.body(), holding);
                yield body == NEVER ? NEVER : (scene, person) -> body.of(scene, scene.situation.applicant());
            }
            case Condition.AtLeast some -> NEVER;
            case Condition.ExistsRecord exists -> NEVER;
            case Condition.EveryRecord every -> NEVER;
            case Condition.EveryRelative every -> NEVER;
            case Condition.Guard guard -> NEVER;
            case Condition.Points points -> NEVER;
        };
    }

    private static Hopeless some(List<Condition> parts, boolean holding) {
        List<Hopeless> found = new ArrayList<>();
        for (Condition part : parts) {
            Hopeless own = compile(part, holding);
            if (own != NEVER) {
                found.add(own);
            }
        }
        Hopeless[] all = found.toArray(Hopeless[]::new);
        return all.length == 0
                ? NEVER
                : (scene, person) -> {
                    for (Hopeless one : all) {
                        if (one.of(scene, person)) {
                            return true;
                        }
                    }
                    return false;
                };
    }

    private static Hopeless each(List<Condition> parts, boolean holding) {
        Hopeless[] all = parts.stream().map(part -> compile(part, holding)).toArray(Hopeless[]::new);
        return List.of(all).contains(NEVER)
                ? NEVER
                : (scene, person) -> {
                    for (Hopeless one : all) {
                        if (!one.of(scene, person)) {
                            return false;
                        }
                    }
                    return true;
                };
    }

    private static Hopeless relatives(Condition.ExistsRelative exists) {
        int classes = exists.classes();
        Hopeless body = compile(exists.body(), true);
        return (scene, person) -> {
            for (int other = 0; other < scene.situation.size(); other++) {
                Outcome kin = other == person ? Outcome.NOT_MET : Rules.kin(scene.situation, person, other, classes);
                boolean counts = kin != Outcome.NOT_MET && kin != Outcome.REVIEW;
                if (counts && !body.of(scene, other)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Hopeless compile(Test test, boolean holding) {
        if (test instanceof Test.LivesTogether || test instanceof Test.Names || test instanceof Test.InYearOfDay) {
            return NEVER;
        }
        for (Operand operand : TestOperands.of(test)) {
            if (operand instanceof Operand.OfRecord || changeable(operand.fact())) {
                return NEVER;
            }
        }
        Rule rule = TestRules.compile(test);
        Outcome wrong = holding ? Outcome.NOT_MET : Outcome.MET;
        boolean inTime = test instanceof Test.Order order && turnsInTime(order, holding);
        Value left = test instanceof Test.Order order ? Value.compile(order.left()) : null;
        return (scene, person) -> {
            Outcome now = rule.apply(scene, person, Scene.NO_RECORD);
            if (now == Outcome.REVIEW || now == Outcome.SOURCE_NEEDED) {
                return true;
            }
            boolean turns = inTime && left != null && left.of(scene, person, Scene.NO_RECORD) > Situation.NONE;
            return now == wrong && !turns;
        };
    }

    private static boolean changeable(Fact fact) {
        Changeable changeable = fact.changeable();
        return changeable != null && fact.restrictedTo().isEmpty();
    }

    private static boolean turnsInTime(Test.Order order, boolean holding) {
        if (!(order.right() instanceof Bound.OnDay)) {
            return false;
        }
        boolean passes = order.comparison() == Comparison.AT_MOST || order.comparison() == Comparison.LESS;
        return order.comparison() == Comparison.EQUAL || passes == holding;
    }
}
