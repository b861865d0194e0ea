package org.openhuji.policy.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;

/**
 * Trial days for missing dates that are compared with each other: the days fixed by other tests, moved back and forth by
 * the durations between them, once for each such comparison.
 */
final class Chains {
    private static final int MOST_STEPS = 3;
    private static final int MOST_DAYS = 400;

    private final Scene scene;
    private final Set<Long> fixed = new TreeSet<>();
    private final Set<LegalDuration> between = new LinkedHashSet<>();
    private int links;

    Chains(Scene scene) {
        this.scene = scene;
        fixed.add(scene.on);
    }

    /** Notes a test: two missing dates make a link, one missing date a fixed day. */
    void note(Test.Order order, int person, long[] record) {
        long left = scene.value(order.left(), person, record);
        long right = TestRules.bound(scene, order.right(), person, record);
        if (left == Situation.UNKNOWN && right == Situation.UNKNOWN && order.right() instanceof Bound.Value) {
            links++;
            between.add(order.after());
            between.add(order.rightAfter());
        } else if (left == Situation.UNKNOWN && right > Situation.NONE + 1) {
            fixed.add(order.after().before(order.rightAfter().after(right)));
        } else if (right == Situation.UNKNOWN && left > Situation.NONE + 1) {
            fixed.add(order.rightAfter().before(order.after().after(left)));
        }
    }

    /** Adds the trial days, where there are links at all. */
    void add(Set<Long> days) {
        if (links == 0) {
            return;
        }
        Set<Long> found = new TreeSet<>();
        for (long day : fixed) {
            around(day, found);
        }
        for (int step = 0; step < Math.min(links, MOST_STEPS) && found.size() < MOST_DAYS; step++) {
            for (long day : Set.copyOf(found)) {
                for (LegalDuration duration : between) {
                    around(duration.before(day), found);
                    around(duration.after(day), found);
                }
            }
        }
        days.addAll(found);
    }

    private static void around(long day, Set<Long> days) {
        days.add(day - 1);
        days.add(day);
        days.add(day + 1);
    }
}
