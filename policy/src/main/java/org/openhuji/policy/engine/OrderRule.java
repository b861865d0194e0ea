package org.openhuji.policy.engine;

import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;

/**
 * A date or count against the day, a written value or a setting. Calendar arithmetic is done only where it decides:
 * months are so many days give or take a few, and most values are further than those few days from the bound.
 */
final class OrderRule implements Rule {
    /** A Gregorian month's mean length, in ten thousandths of a day. */
    private static final long MONTH = 304_369;

    /**
     * By how many days so many months may differ from as many mean ones: within the year by 3, by the order of leap years
     * within 400 years by 3, and by 3 where the day is missing at the month's end.
     */
    static final long GIVE_OR_TAKE = 10;

    private final int ofPerson;
    private final Value left;
    private final LegalDuration after;
    private final LegalDuration rightAfter;
    private final Comparison comparison;
    private final Bound bound;
    private final boolean day;
    private final long about;

    /** Whether a test is of this kind: not of two facts, and not of equality. */
    static boolean can(Test.Order order) {
        return !(order.right() instanceof Bound.Value) && order.comparison() != Comparison.EQUAL;
    }

    OrderRule(Test.Order order) {
        this.left = Value.compile(order.left());
        this.ofPerson = order.left() instanceof Operand.OfPerson(var fact) ? fact.index() : -1;
        this.after = order.after();
        this.rightAfter = order.rightAfter();
        this.comparison = order.comparison();
        this.bound = order.right();
        this.day = bound instanceof Bound.OnDay;
        this.about = about(after);
    }

    /** About how many days a duration takes. */
    static long about(LegalDuration duration) {
        return duration.months() * MONTH / 10_000 + duration.days();
    }

    @Override
    public Outcome apply(Scene scene, int person, long[] record) {
        long value = ofPerson >= 0 ? scene.situation.facts(person)[ofPerson] : left.of(scene, person, record);
        if (value <= Situation.NONE) {
            return value == Situation.NONE ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }
        long limit = day ? scene.on : TestRules.bound(scene, bound, 0, Scene.NO_RECORD);
        if (limit == TestRules.AWAITED) {
            return Outcome.SOURCE_NEEDED;
        }
        if (rightAfter.months() != 0 || rightAfter.days() != 0) {
            limit = rightAfter.after(limit);
        }
        long reached = value + about;
        if (after.months() != 0 && Math.abs(reached - limit) <= GIVE_OR_TAKE) {
            reached = after.after(value);
        }
        return Outcome.of(comparison.holds(reached, limit));
    }
}
