package org.openhuji.policy.proof;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Known;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;

/**
 * What a proof says of a route, or of two.
 *
 * @param kind what it is
 * @param pack the pack of the route
 * @param route the route
 * @param otherPack the pack of the other route, {@code null} where there is none
 * @param other the other route, {@code null} where there is none
 * @param example a family that shows it; {@code null} where the finding is that there is none
 * @param accepted why the pack means it so, {@code null} where it does not say
 */
public record Finding(
        Kind kind,
        Pack pack,
        Route route,
        @Nullable Pack otherPack,
        @Nullable Route other,
        @Nullable Example example,
        @Nullable Text accepted) {

    /** What a proof can say. */
    public enum Kind {
        /** No situation meets the route, nor leaves it to a person, a paper or a notice. */
        NEVER_HOLDS(Known.NEVER_HOLDS),
        /** Every citizen who may move at all meets it wherever it leads. */
        ALWAYS_HOLDS(Known.ALWAYS_HOLDS),
        /** Whoever meets it meets the other route of the same pack, with the same companions. */
        SWALLOWED(Known.SWALLOWED),
        /** Both routes of the pack admit the same people with the same companions. */
        ALWAYS_AGREES(Known.AGREES),
        /** For the same destinations it admits only people whom a superior's route admits, and not all of them. */
        NARROWER(Known.NARROWER),
        /** The pack says that it knows of a finding, and there is none. */
        KNOWN_IN_VAIN("");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How packs write it under {@code known}. */
        public String word() {
            return word;
        }
    }

    /** Whether a policy officer should look at it: nobody has said that the document means it so. */
    public boolean open() {
        return accepted == null;
    }
}
