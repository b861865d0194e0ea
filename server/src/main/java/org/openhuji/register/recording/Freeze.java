package org.openhuji.register.recording;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Period;

/**
 * A notice that stops acts at a place or an address.
 *
 * @param place division code; every address in it
 * @param address {@code null} for the whole place
 * @param exempt acts that go on
 * @param notice number of the notice
 */
public record Freeze(
        UUID id, String place, @Nullable AddressId address, Period valid, Set<ActKind> exempt, String notice) {}
