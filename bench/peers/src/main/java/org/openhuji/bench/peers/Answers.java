package org.openhuji.bench.peers;

import java.util.List;

/**
 * The outcomes of all routes of one situation in one number, two bits for each route: 0 not met or not in scope, 1 left to a
 * person or to a paper, 2 met.
 */
public final class Answers {
    /** Left to a person (REVIEW) or resting on a paper (SOURCE_NEEDED). */
    public static final int OPEN = 1;

    /** Met. */
    public static final int MET = 2;

    /** The routes to urban Liling. */
    static final List<String> URBAN =
            List.of("LL-3.1.1", "LL-3.1.2", "LL-3.1.3", "LL-3.1.4", "LL-3.1.5", "LL-3.1.6", "LL-3.1.7");

    /** The routes to rural Liling. */
    static final List<String> RURAL = List.of(
            "LL-3.2.1", "LL-3.2.2", "LL-3.2.3", "LL-3.2.4", "LL-3.2.5", "LL-3.2.6", "LL-3.2.7", "LL-3.2.8", "LL-3.2.9");

    private static final int FIRST_RURAL = URBAN.size();

    private final long[] of;

    /** Answers of so many situations. */
    Answers(int situations) {
        of = new long[situations];
    }

    /** Remembers an outcome, unless a better one is there. */
    public void add(int situation, int route, int outcome) {
        of[situation] = with(of[situation], route, outcome);
    }

    /** The number of a situation. */
    long get(int situation) {
        return of[situation];
    }

    static long with(long answers, int route, int outcome) {
        int shift = 2 * route;
        return (answers >>> shift & 3) >= outcome ? answers : answers & ~(3L << shift) | (long) outcome << shift;
    }

    static int outcome(long answers, int route) {
        return (int) (answers >>> 2 * route & 3);
    }

    static int route(String clause) {
        int urban = URBAN.indexOf(clause);
        return urban >= 0 ? urban : FIRST_RURAL + RURAL.indexOf(clause);
    }

    static String clause(int route) {
        return route < FIRST_RURAL ? URBAN.get(route) : RURAL.get(route - FIRST_RURAL);
    }
}
