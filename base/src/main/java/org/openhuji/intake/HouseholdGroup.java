package org.openhuji.intake;

import java.util.List;

/**
 * The rows of one household that may be loaded.
 *
 * @param household what they say of it
 * @param persons in the order of the file; those who are no longer registered too
 * @param quarantined those who are to be kept apart until a person settles who they are
 */
public record HouseholdGroup(HouseholdRow household, List<PersonRow> persons, List<PersonRow> quarantined) {
    public HouseholdGroup {
        persons = List.copyOf(persons);
        quarantined = List.copyOf(quarantined);
    }
}
