package org.openhuji.gazetteer;

import java.util.Arrays;

/** The first so many hits by rank: real before invented, then exact, leading, any; then by number (level, code). */
final class Best {
    /** The whole name. */
    static final int EXACT = 0;

    /** The beginning of the name. */
    static final int LEADING = 1;

    /** Anywhere in the name. */
    static final int ANYWHERE = 2;

    private final Divisions divisions;
    private final int limit;
    private long[] ranks = new long[16];
    private int count;

    Best(Divisions divisions, int limit) {
        this.divisions = divisions;
        this.limit = limit;
    }

    /** Whether a hit could still get in. */
    boolean wants(int division, int closeness) {
        return count < limit || rank(division, closeness) < ranks[count - 1];
    }

    void add(int division, int closeness) {
        long rank = rank(division, closeness);
        for (int i = 0; i < count; i++) {
            if ((int) ranks[i] == division) {
                if (ranks[i] <= rank) {
                    return;
                }
                System.arraycopy(ranks, i + 1, ranks, i, --count - i);
            }
        }
        if (!wants(division, closeness)) {
            return;
        }
        int at = -Arrays.binarySearch(ranks, 0, count, rank) - 1;
        if (count < limit) {
            if (count == ranks.length) {
                ranks = Arrays.copyOf(ranks, count * 2);
            }
            count++;
        }
        System.arraycopy(ranks, at, ranks, at + 1, count - 1 - at);
        ranks[at] = rank;
    }

    private long rank(int division, int closeness) {
        return (divisions.invented(division) ? 1L << 40 : 0) | ((long) closeness << 32) | division;
    }

    /** The hits, best first. */
    int[] numbers() {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (int) ranks[i];
        }
        return numbers;
    }
}
