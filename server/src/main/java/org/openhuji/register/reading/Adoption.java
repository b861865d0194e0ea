package org.openhuji.register.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;

/**
 * An adoption, for what a timeline must not tell.
 *
 * @param on its first day
 * @param act the act that recorded it first
 * @param recordedAt when that was
 * @param belief whether it is still believed
 * @param parents the child's parents from that day on, by adoption or birth; empty where it is no longer believed
 */
record Adoption(PersonId child, LocalDate on, ActId act, Instant recordedAt, Belief belief, Set<PersonId> parents) {
    enum Belief {
        STANDS,
        WITHDRAWN
    }
}
