package org.openhuji.backup;

/** Where it is written that a backup was taken or put back, in a database that keeps a log. */
interface BackupLog {
    /** Whether the log that came back holds. */
    enum Proof {
        WHOLE,
        BROKEN,
        /** The database has none. */
        NOT_KEPT
    }

    void taken(Manifest manifest);

    void restored(Manifest manifest);

    /** Proves it from its first link. */
    Proof proof();
}
