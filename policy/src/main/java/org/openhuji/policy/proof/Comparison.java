package org.openhuji.policy.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;

/**
 * Two packs, or two versions of one, beside each other.
 *
 * @param left the first
 * @param right the second
 * @param on the epoch day on which people are imagined to apply; each pack by its own parameters
 * @param whole what the packs as wholes admit, over all their routes
 * @param pairs routes that share a ground, in the order of the first pack
 * @param onlyLeft routes whose grounds the second pack does not know
 * @param onlyRight routes whose grounds the first pack does not know
 */
public record Comparison(
        Pack left,
        Pack right,
        long on,
        Difference whole,
        List<Pair> pairs,
        List<Route> onlyLeft,
        List<Route> onlyRight) {

    /** How two rules stand to each other. */
    public enum Verdict {
        /** They admit the same people. */
        SAME,
        /** The first admits whom the second admits, and more. */
        WIDER,
        /** The first admits fewer than the second, and nobody else. */
        NARROWER,
        /** Each admits somebody whom the other does not. */
        INCOMPARABLE,
        /** Nobody is admitted by both. */
        APART
    }

    /**
     * Who is admitted by one and not by the other.
     *
     * @param left a family admitted by the first only; {@code null} where there is none
     * @param right a family admitted by the second only
     */
    public record Difference(
            Verdict verdict, @Nullable Sides left, @Nullable Sides right) {}

    /** The same family before both: at the first pack's place, and at the second's. */
    public record Sides(Example atLeft, Example atRight) {}

    /** Two routes on the same ground. */
    public record Pair(Route left, Route right, List<String> grounds, Difference difference) {}
}
