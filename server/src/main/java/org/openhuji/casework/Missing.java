package org.openhuji.casework;

import org.openhuji.kernel.Words;

/**
 * Something an application lacks.
 *
 * @param kind what sort of thing
 * @param what a paper's id, or a party's label
 * @param words in words, for whoever has to bring it
 */
public record Missing(Kind kind, String what, Words words) {
    /** Names are stored. */
    public enum Kind {
        PAPER,
        CONSENT,
        GUARDIAN,
        NAME,
        HOUSEHOLD
    }
}
