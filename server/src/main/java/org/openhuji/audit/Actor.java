package org.openhuji.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param account {@code null} for the system itself and for somebody nobody knows
 * @param role the code of the role that allowed it; empty where none did
 * @param office the office's name as the person will read it; empty where there is none
 * @param place the division code of the office; empty where there is none
 */
public record Actor(@Nullable UUID account, String role, String office, String place) {
    /** The system itself. */
    public static final Actor SYSTEM = new Actor(null, "SYSTEM", "", "");

    /** Somebody who has not signed in. */
    public static final Actor UNKNOWN = new Actor(null, "", "", "");
}
