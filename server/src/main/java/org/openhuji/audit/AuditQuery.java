package org.openhuji.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor asks for; what is {@code null} is not asked about.
 *
 * @param from the first day in China
 * @param until the last day in China, that day included
 * @param places division codes within which the office lies that acted; the empty text is the whole country. What the system itself did,
 *     and somebody nobody knows, is of no place and found everywhere
 * @param limit at most so many, 1 to 1,000
 */
public record AuditQuery(
        @Nullable UUID person,
        @Nullable UUID account,
        @Nullable AuditEvent event,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> places,
        int limit) {
    private static final List<String> EVERYWHERE = List.of("");

    public AuditQuery {
        places = List.copyOf(places);
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("1 to 1,000 entries at once");
        }
    }

    /** The same of the whole country. */
    public AuditQuery(
            @Nullable UUID person,
            @Nullable UUID account,
            @Nullable AuditEvent event,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int limit) {
        this(person, account, event, from, until, EVERYWHERE, limit);
    }

    /** The same within some places. */
    public AuditQuery within(List<String> others) {
        return new AuditQuery(person, account, event, from, until, others, limit);
    }
}
