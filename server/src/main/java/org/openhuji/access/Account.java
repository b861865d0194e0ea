package org.openhuji.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as the administrator sees it.
 *
 * @param secret what opens it
 * @param standing whether it may be opened
 * @param lockedUntil until when no attempt is heard, after too many that failed; empty where it is not locked
 */
public record Account(Officer officer, Secret secret, Standing standing, Optional<Instant> lockedUntil) {
    /** What opens it. */
    public enum Secret {
        PASSWORD,
        PASSWORD_GIVEN_OUT,
        ELSEWHERE
    }

    /** Whether it may be opened. */
    public enum Standing {
        OPEN,
        CLOSED
    }
}
