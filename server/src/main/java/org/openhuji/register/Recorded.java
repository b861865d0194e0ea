package org.openhuji.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openhuji.kernel.CitizenNumber;

/**
 * An act as it was recorded.
 *
 * @param recordedAt by the database's clock
 * @param effects what it changed; empty where the request had been recorded before
 * @param householdNumbers numbers drawn for new households
 * @param citizenNumbers numbers drawn for births and late registrations
 * @param again whether the request had been recorded before and nothing was done now
 */
public record Recorded(
        ActId act,
        ActKind kind,
        Instant recordedAt,
        List<Effect> effects,
        Map<HouseholdId, String> householdNumbers,
        Map<PersonId, CitizenNumber> citizenNumbers,
        boolean again) {
    public Recorded {
        effects = List.copyOf(effects);
        householdNumbers = Map.copyOf(householdNumbers);
        citizenNumbers = Map.copyOf(citizenNumbers);
    }
}
