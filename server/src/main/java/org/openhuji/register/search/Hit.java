package org.openhuji.register.search;

import org.openhuji.register.reading.PersonRecord;

/**
 * Somebody found.
 *
 * @param person as they are today
 * @param match by what
 */
public record Hit(PersonRecord person, Match match) {
    /** By what somebody was found, the surest first. */
    public enum Match {
        NUMBER,
        FORMER_NUMBER,
        QUARANTINED_NUMBER,
        HOUSEHOLD,
        NAME,
        FORMER_NAME,
        INITIALS,
        ADDRESS,
        SIMILAR_NAME,
        SAME_SOUND
    }
}
