package org.openhuji.register.loading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in together from one file, and can be undone together.
 *
 * @param fileSha256 the hash of the file: the same file is one batch
 * @param officer the account of who loaded it
 * @param office their office, as the log has it
 * @param finishedAt {@code null} while it is not whole: it was broken off, or is being loaded
 * @param undoneAt {@code null} where it stands
 * @param read rows of the file
 * @param loaded persons let in
 * @param kept rows put into quarantine
 * @param refused rows given back with their faults
 * @param dropped values of columns that are never kept, counted only (ZZ-2a, LL-2a, QJ-10b, CF-3.1a)
 */
public record Batch(
        UUID id,
        String fileSha256,
        UUID officer,
        String office,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt,
        long read,
        long loaded,
        long kept,
        long refused,
        long dropped) {
    /** Whether it is in the register as a whole. */
    public boolean stands() {
        return finishedAt != null && undoneAt == null;
    }
}
