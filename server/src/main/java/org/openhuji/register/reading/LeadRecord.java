package org.openhuji.register.reading;

import org.openhuji.kernel.PersonName;
import org.openhuji.register.PersonId;

/** Who answers for a household. */
public sealed interface LeadRecord {
    /** The head of a family, who is one of its members. */
    record Head(PersonId person, PersonName name) implements LeadRecord {}

    /**
     * The keeper of a collective household.
     *
     * @param unit whose household it is
     * @param keeper who keeps its books
     */
    record Keeper(String unit, String keeper) implements LeadRecord {}
}
