package org.openhuji.policy.form;

/**
 * The answer of a condition or a route, and the algebra that joins answers (contract, section Determination).
 *
 * <p>{@link #all}: NOT_MET if any is; else the first present of UNKNOWN, REVIEW, SOURCE_NEEDED, SUSPENDED; else MET.
 * {@link #any}: MET if any is; else the first present of SUSPENDED, UNKNOWN, REVIEW, SOURCE_NEEDED; else NOT_MET.
 * {@link #not}: swaps MET and NOT_MET, keeps the rest. Both joins are therefore the greater of two ranks.
 */
public enum Outcome {
    /** The facts meet it. */
    MET(0, 5),
    /** The facts deny it. */
    NOT_MET(5, 0),
    /** A missing fact could decide it. */
    UNKNOWN(4, 3),
    /** The text leaves it to a person. */
    REVIEW(3, 2),
    /** It rests on a paper that was not supplied. */
    SOURCE_NEEDED(2, 1),
    /** A notice stops it for now. */
    SUSPENDED(1, 4);

    private final int inAll;
    private final int inAny;

    Outcome(int inAll, int inAny) {
        this.inAll = inAll;
        this.inAny = inAny;
    }

    /** Joins by "all". */
    public static Outcome all(Outcome a, Outcome b) {
        return a.inAll >= b.inAll ? a : b;
    }

    /** Joins by "any". */
    public static Outcome any(Outcome a, Outcome b) {
        return a.inAny >= b.inAny ? a : b;
    }

    /** Swaps MET and NOT_MET. */
    public Outcome not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            default -> this;
        };
    }

    /** MET or NOT_MET. */
    public static Outcome of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /**
     * At least {@code count} of the outcomes: "any" over all choices of {@code count} of them, each joined by "all".
     *
     * @param tally how often each outcome occurs, by ordinal
     */
    public static Outcome atLeast(int count, int[] tally) {
        int open = count - tally[MET.ordinal()];
        if (open <= 0) {
            return MET;
        }
        int suspended = tally[SUSPENDED.ordinal()];
        int unknown = tally[UNKNOWN.ordinal()];
        int review = tally[REVIEW.ordinal()];
        int source = tally[SOURCE_NEEDED.ordinal()];
        if (suspended >= open) {
            return SUSPENDED;
        }
        if (unknown > 0 && unknown + suspended + review + source >= open) {
            return UNKNOWN;
        }
        if (review > 0 && suspended + review + source >= open) {
            return REVIEW;
        }
        return source > 0 && suspended + source >= open ? SOURCE_NEEDED : NOT_MET;
    }
}
