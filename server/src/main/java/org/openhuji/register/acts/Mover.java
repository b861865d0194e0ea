package org.openhuji.register.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;

/**
 * Somebody who joins a household.
 *
 * @param relation to its head by GB/T 4761; {@code null} to have it worked out of kin
 */
public record Mover(PersonId person, @Nullable String relation) {
    /** Somebody whose relation is worked out of kin. */
    public static Mover of(PersonId person) {
        return new Mover(person, null);
    }

    static List<PersonId> persons(List<Mover> movers) {
        return movers.stream().map(Mover::person).toList();
    }
}
