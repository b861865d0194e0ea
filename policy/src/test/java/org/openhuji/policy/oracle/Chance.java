package org.openhuji.policy.oracle;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** 0 to below. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T of(T... items) {
        return items[random.nextInt(items.length)];
    }
}
