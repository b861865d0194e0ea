package org.openhuji.gazetteer;

import java.util.function.IntPredicate;

/** Walks ascending numbers of divisions, each once. */
abstract class Cursor {
    /** What {@link #next} and {@link #advance} return when there are no more. */
    static final int END = Integer.MAX_VALUE;

    private int at = -1;

    /** The number after the current one. */
    protected abstract int following();

    final int next() {
        if (at != END) {
            at = following();
        }
        return at;
    }

    /** The first number not below {@code target}; the current one where it is. */
    final int advance(int target) {
        while (at < target) {
            next();
        }
        return at;
    }

    /** What all of them have in common. */
    static Cursor all(Cursor... cursors) {
        return cursors.length == 1 ? cursors[0] : new All(cursors);
    }

    /** The numbers from {@code from} up to, not including, {@code to}, for each of the ascending pairs. */
    static Cursor ranges(int... fromTo) {
        return new Ranges(fromTo);
    }

    /** Those for which a test holds. */
    final Cursor filter(IntPredicate test) {
        return new Filtered(this, test);
    }

    private static final class All extends Cursor {
        private final Cursor[] cursors;

        All(Cursor[] cursors) {
            this.cursors = cursors;
        }

        @Override
        protected int following() {
            int candidate = cursors[0].next();
            for (int agreed = 1, i = 1; candidate != END && agreed < cursors.length; i = (i + 1) % cursors.length) {
                int found = cursors[i].advance(candidate);
                agreed = found == candidate ? agreed + 1 : 1;
                candidate = found;
            }
            return candidate;
        }
    }

    private static final class Ranges extends Cursor {
        private final int[] fromTo;
        private int range;
        private int upcoming;

        Ranges(int[] fromTo) {
            this.fromTo = fromTo;
        }

        @Override
        protected int following() {
            while (range < fromTo.length) {
                upcoming = Math.max(upcoming, fromTo[range]);
                if (upcoming < fromTo[range + 1]) {
                    return upcoming++;
                }
                range += 2;
            }
            return END;
        }
    }

    private static final class Filtered extends Cursor {
        private final Cursor from;
        private final IntPredicate test;

        Filtered(Cursor from, IntPredicate test) {
            this.from = from;
            this.test = test;
        }

        @Override
        protected int following() {
            int candidate = from.next();
            while (candidate != END && !test.test(candidate)) {
                candidate = from.next();
            }
            return candidate;
        }
    }
}
