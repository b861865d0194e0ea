package org.openhuji.register.loading;

import java.time.Instant;
import java.util.UUID;

/**
 * The identities of what a batch brings: made of the batch and the line of the file, so that a run that is taken up again
 * gives everybody the identity they had. UUIDs of version 7 by their form: all of one batch lie together in an index.
 */
final class Keys {
    private final long high;
    private final long low;

    Keys(UUID batch, Instant startedAt) {
        // Of the twelve bits behind the version three are for the kind of thing, nine of the batch.
        high = startedAt.toEpochMilli() << 16 | 0x7000L | batch.getMostSignificantBits() & 0x1ffL;
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
        return new UUID(high | (long) what.ordinal() << 9, low | line);
    }
}
