package org.openhuji.register.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhuji.register.PersonId;

/**
 * Two records that may be one person.
 *
 * @param one the record whose identity is the earlier
 * @param score 0 to 100
 * @param reasons what speaks for and against it
 * @param decision empty while it is open
 */
public record Candidate(
        PersonId one, PersonId other, int score, List<Reason> reasons, Instant foundAt, Optional<Decision> decision) {
    /** What people decide. */
    public enum Decision {
        /** One person: the act that makes one record of two is to follow. */
        SAME,
        /** Two persons. The question does not come again. */
        DIFFERENT
    }

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
