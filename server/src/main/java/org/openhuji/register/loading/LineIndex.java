package org.openhuji.register.loading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * On which line of the file somebody stands who is referred to by a mark or a number. Sixteen bytes each: a city fits into
 * memory. Two of ten million references share their 64 bits once in four hundred thousand files.
 */
final class LineIndex {
    private static final double FULL = 0.6;

    private long[] hashes = new long[1 << 12];
    private long[] lines = new long[1 << 12];
    private int size;

    /** What refers to somebody of the file. */
    static long hash(String reference) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : reference.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    void put(long hash, long line) {
        if (size + 1 > hashes.length * FULL) {
            grow();
        }
        int at = place(hashes, hash);
        if (hashes[at] == 0) {
            size++;
        }
        hashes[at] = hash;
        lines[at] = line;
    }

    OptionalLong find(long hash) {
        int at = place(hashes, hash);
        return hashes[at] == 0 ? OptionalLong.empty() : OptionalLong.of(lines[at]);
    }

    private void grow() {
        long[] before = hashes;
        long[] values = lines;
        hashes = new long[before.length * 2];
        lines = Arrays.copyOf(new long[0], before.length * 2);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = place(hashes, before[i]);
                hashes[at] = before[i];
                lines[at] = values[i];
            }
        }
    }

    private static int place(long[] hashes, long hash) {
        int at = (int) hash & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return at;
    }
}
