package org.openhuji.register.search;

/** How a name is compared. */
public enum Step {
    /** As it is written; dots, spaces and the width of letters do not count. */
    AS_WRITTEN,
    /** One character more, less or other. */
    SIMILAR,
    /** Other characters that are read the same. */
    SAME_SOUND
}
