package org.openhuji.policy.engine;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;

/**
 * A date or count against the day, a written value or a setting. All durations are worked out once per day: the value
 * meets the test up to a limit, or from beyond it, so that a situation costs one comparison (calendar arithmetic made a
 * flat rule half as fast).
 */
final class OrderRule implements Rule {
    /** What holds on a day: immutable, so that threads may race to replace it. */
    private record Limit(long on, long value, boolean awaited) {}

    /** So many days are kept, each where it falls; a power of two. */
    private static final int DAYS = 16;

    private final int ofPerson;
    private final Value left;
    private final Test.Order order;
    private final boolean upTo;
    private final @Nullable Limit[] limits = new Limit[DAYS];

    /** Whether a test is of this kind: not of two facts, and not of equality. */
    static boolean can(Test.Order order) {
        return !(order.right() instanceof Bound.Value) && order.comparison() != Comparison.EQUAL;
    }

    OrderRule(Test.Order order) {
        this.order = order;
        this.left = Value.compile(order.left());
        this.ofPerson = order.left() instanceof Operand.OfPerson(var fact) ? fact.index() : -1;
        this.upTo = order.comparison() == Comparison.LESS || order.comparison() == Comparison.AT_MOST;
    }

    @Override
    public Outcome apply(Scene scene, int person, long[] record) {
        long value = ofPerson >= 0 ? scene.situation.facts(person)[ofPerson] : left.of(scene, person, record);
        if (value <= Situation.NONE) {
            return value == Situation.NONE ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }
        int slot = (int) scene.on & DAYS - 1;
        Limit today = limits[slot];
        if (today == null || today.on != scene.on) {
            today = limit(scene);
            limits[slot] = today;
        }
        return today.awaited ? Outcome.SOURCE_NEEDED : Outcome.of(value <= today.value == upTo);
    }

    private Limit limit(Scene scene) {
        long bound = TestRules.bound(scene, order.right(), 0, Scene.NO_RECORD);
        if (bound == TestRules.AWAITED) {
            return new Limit(scene.on, 0, true);
        }
        long last = order.rightAfter().after(bound);
        boolean itself = order.comparison() == Comparison.AT_MOST || order.comparison() == Comparison.MORE;
        return new Limit(scene.on, latest(order.after(), itself ? last : last - 1), false);
    }

    /** The last value whose duration is complete on a day or before. */
    private static long latest(LegalDuration after, long day) {
        long value = after.before(day);
        while (after.after(value) > day) {
            value--;
        }
        while (after.after(value + 1) <= day) {
            value++;
        }
        return value;
    }
}
