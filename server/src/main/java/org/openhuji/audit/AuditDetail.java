package org.openhuji.audit;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say beyond the event: a code, an id of ours and a count, so that no name or number of a person fits in.
 *
 * @param code capital letters, digits, {@code _} and {@code +}, at most 80; empty where there is nothing to say
 * @param id of an act, batch, household, account …; {@code null} where there is none
 * @param count 0 where nothing is counted
 */
public record AuditDetail(String code, @Nullable UUID id, long count) {
    private static final Pattern CODE = Pattern.compile("(?:[A-Z][A-Z0-9_+]{0,79})?");

    /** Nothing beyond the event. */
    public static final AuditDetail NONE = new AuditDetail("", null, 0);

    public AuditDetail {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a detail's code is of capital letters, digits, _ and +");
        }
    }

    /** A code alone. */
    public static AuditDetail of(String code) {
        return new AuditDetail(code, null, 0);
    }

    /** A code about a thing of ours. */
    public static AuditDetail of(String code, UUID id) {
        return new AuditDetail(code, id, 0);
    }

    /** A code and how many. */
    public static AuditDetail counted(String code, long count) {
        return new AuditDetail(code, null, count);
    }
}
