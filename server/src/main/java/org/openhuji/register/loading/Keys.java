package org.openhuji.register.loading;

import java.time.Instant;
import java.util.UUID;

/**
 * The identities of what a batch brings: made of the batch and the line of the file, so that a run that is taken up again
 * gives everybody the identity they had. UUIDs of version 7 by their form: all of one batch lie together in an index, in the
 * order of the file.
 *
 * <p>Neighbours differ in the first sixty bits. An index of periods (GiST) compares identities as floating-point numbers, whose 53
 * bits end there: identities that differ only behind are one and the same to it, are put on any page, and every look at one of them
 * goes through all.
 */
final class Keys {
    /** So many lines to a millisecond of the form: the last of a million has one sixteen seconds later. */
    private static final int LINES_BITS = 6;

    private final long startedAt;
    private final long low;

    Keys(UUID batch, Instant startedAt) {
        this.startedAt = startedAt.toEpochMilli();
        // 30 bits of the batch, 32 of the line: no file has more.
        low = 0x8000000000000000L | (batch.getLeastSignificantBits() & 0x3fffffffL) << 32;
    }

    /** What a key is of: a line can bring a person, a household, an address and moves. */
    enum Of {
        PERSON,
        HOUSEHOLD,
        ADDRESS,
        CITY_MOVE,
        MOVE,
        LEFT,
        QUARANTINE,
        /** What a line of the acts brings: the act, a move, a household of the past. */
        ACT
    }

    /** The identity of what the line brings. */
    UUID of(Of what, long line) {
        long millisecond = startedAt + (line >>> LINES_BITS);
        long within = line & ((1L << LINES_BITS) - 1);
        return new UUID((millisecond << 16) | 0x7000L | (within << (12 - LINES_BITS)) | what.ordinal(), low | line);
    }
}
