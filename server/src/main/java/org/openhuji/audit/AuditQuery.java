package org.openhuji.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor asks for; what is {@code null} is not asked about.
 *
 * @param from the first day in China
 * @param until the last day in China, that day included
 * @param limit at most so many, 1 to 1,000
 */
public record AuditQuery(
        @Nullable UUID person,
        @Nullable UUID account,
        @Nullable AuditEvent event,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int limit) {
    public AuditQuery {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("1 to 1,000 entries at once");
        }
    }
}
