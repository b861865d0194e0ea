package org.openhuji.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day an officer has closed.
 *
 * @param station division code of the station
 * @param confirmed who took it over; {@code null} until somebody has
 */
public record Closing(
        String station,
        UUID officer,
        String officerName,
        LocalDate day,
        DayFigures figures,
        Instant closedAt,
        @Nullable Confirmed confirmed) {
    /** Who took a day over, and when. */
    public record Confirmed(UUID by, String name, Instant at) {}
}
