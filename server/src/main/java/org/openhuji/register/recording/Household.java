package org.openhuji.register.recording;

import org.jspecify.annotations.Nullable;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;

/**
 * A household for ever: what of it never changes.
 *
 * @param number {@code null} until it is drawn
 * @param station the station whose range the number lies in
 */
public record Household(HouseholdId id, @Nullable String number, String station, HouseholdKind kind) {}
