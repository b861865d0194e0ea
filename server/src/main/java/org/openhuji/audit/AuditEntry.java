package org.openhuji.audit;

import java.util.List;
import java.util.UUID;

/**
 * One thing that happened, to be appended. Its time and its place in the order are given by the database.
 *
 * @param subjects the internal ids of the persons it is about, each once; empty where it is about nobody
 */
public record AuditEntry(Actor actor, Purpose purpose, AuditEvent event, List<UUID> subjects, AuditDetail detail) {
    /** The most persons one entry is about: longer lists are several entries. */
    public static final int MOST_SUBJECTS = 1_000;

    public AuditEntry {
        subjects = subjects.stream().distinct().toList();
        if (subjects.size() > MOST_SUBJECTS) {
            throw new IllegalArgumentException("at most " + MOST_SUBJECTS + " persons in one entry");
        }
    }

    /** About nobody. */
    public static AuditEntry of(Actor actor, Purpose purpose, AuditEvent event, AuditDetail detail) {
        return new AuditEntry(actor, purpose, event, List.of(), detail);
    }
}
