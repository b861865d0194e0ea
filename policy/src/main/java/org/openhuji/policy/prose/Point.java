package org.openhuji.policy.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/**
 * One sentence of a rule with what stands under it: the points of a list people read.
 *
 * @param kind how the sentence joins what stands under it
 * @param says the sentence: the pack's own, or made from the tests
 * @param clause the clause the condition comes from, where it is another one than its rule's
 * @param definition the name of the definition or derived fact it uses, or {@code null}
 * @param parts what it consists of where it has no sentence of its own; always read with it
 * @param exactly what its own sentence means, test by test; empty where the sentence says the test itself
 */
public record Point(
        Kind kind,
        Text says,
        @Nullable String clause,
        @Nullable String definition,
        List<Point> parts,
        List<Point> exactly) {

    /** How a sentence joins what stands under it. */
    public enum Kind {
        /** A sentence alone. */
        TEST,
        /** Every part. */
        ALL,
        /** At least one part. */
        ANY,
        /** As many parts as the sentence says. */
        AT_LEAST,
        /** None of the parts. */
        NOT,
        /** Some record or relative that meets every part. */
        SOME,
        /** Each record or relative meets every part. */
        EVERY,
        /** A person decides. */
        PERSON,
        /** Rests on a paper that was not supplied. */
        SOURCE,
        /** Stops while it holds. */
        NOTICE,
        /** A score is high enough; the table stands under it. */
        POINTS
    }

    static Point of(Kind kind, Text says, List<Point> parts) {
        return new Point(kind, says, null, null, parts, List.of());
    }

    static Point test(Text says) {
        return of(Kind.TEST, says, List.of());
    }

    /** The same, of a clause; a clause it names already stays. */
    Point of(@Nullable String outer) {
        return clause != null || outer == null ? this : new Point(kind, says, outer, definition, parts, exactly);
    }
}
