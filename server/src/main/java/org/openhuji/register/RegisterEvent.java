package org.openhuji.register;

import java.util.List;
import org.openhuji.kernel.PartialDate;

/**
 * An act was recorded. Published once for each act, in its transaction, through the event registry: a listener
 * ({@code @ApplicationModuleListener}) hears of it at least once, also after a crash, and must bear hearing of it twice. It
 * carries identities only, for it is stored as text.
 *
 * @param act the act
 * @param kind what it is
 * @param persons all whose records it touched, each once
 * @param households all it touched, each once
 * @param eventOn when it happened
 */
public record RegisterEvent(
        ActId act, ActKind kind, List<PersonId> persons, List<HouseholdId> households, PartialDate eventOn) {
    public RegisterEvent {
        persons = List.copyOf(persons);
        households = List.copyOf(households);
    }
}
