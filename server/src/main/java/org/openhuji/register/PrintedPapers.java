package org.openhuji.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was printed from the register, as whoever prints tells it: an act whose papers are out is not undone (practice 5). */
public interface PrintedPapers {
    /**
     * A paper printed.
     *
     * @param code what stands on it
     * @param out whether somebody holds it and it is good; false once it was recovered and withdrawn
     */
    record Printed(String code, boolean out) {}

    /** The papers about some persons or households, by their ids, printed after a moment, the newest first. */
    List<Printed> about(Collection<UUID> subjects, Instant after);
}
