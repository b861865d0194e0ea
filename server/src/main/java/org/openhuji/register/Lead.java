package org.openhuji.register;

import org.jspecify.annotations.Nullable;

/** Who answers for a household. */
public sealed interface Lead {
    /** The head of a family household, one of its members. */
    record Head(PersonId person) implements Lead {}

    /**
     * The keeper of a collective household.
     *
     * @param unit the unit, school or community it belongs to
     * @param keeper the name of who keeps it, as the unit gave it
     */
    record Keeper(String unit, String keeper) implements Lead {}

    /** A family had a head then, and nobody has told us who: only files of old data leave it so. */
    record Unrecorded() implements Lead {}

    /** The head; {@code null} where it is a keeper, or not recorded. */
    default @Nullable PersonId head() {
        return switch (this) {
            case Head(PersonId person) -> person;
            case Keeper keeper -> null;
            case Unrecorded unrecorded -> null;
        };
    }
}
