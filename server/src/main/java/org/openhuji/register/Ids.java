package org.openhuji.register;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): the milliseconds in front, so that new rows lie together in an index. */
final class Ids {
    /** Unsigned, as the bytes lie: {@link UUID#compareTo} compares signed halves. */
    static final Comparator<UUID> ORDER = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random >>> 52;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
