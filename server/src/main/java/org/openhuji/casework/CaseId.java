package org.openhuji.casework;

import java.util.UUID;

/** The identity of a case. */
public record CaseId(UUID value) {
    /** A new one. */
    public static CaseId next() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
