package org.openhuji.policy.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which packs are in force over a place: the last places asked for, each with the days between which nothing changes. No
 * lock, for every entry is immutable and two threads that race find the same.
 */
final class PacksOver {
    private static final int KEPT = 1 << 10;

    private record Entry(long code, long from, long until, CompiledPack[] packs) {}

    private final @Nullable Entry[] entries = new Entry[KEPT];

    /** The packs over a place on a day, in the order given; not to be written to. */
    CompiledPack[] get(CompiledPack[] all, long code, long day) {
        int slot = PlaceEntries.hash(code) & KEPT - 1;
        Entry known = entries[slot];
        if (known == null || known.code != code || day < known.from || day > known.until) {
            known = find(all, code, day);
            entries[slot] = known;
        }
        return known.packs;
    }

    private static Entry find(CompiledPack[] all, long code, long day) {
        CompiledPack[] found = new CompiledPack[all.length];
        int size = 0;
        long from = Long.MIN_VALUE;
        long until = Long.MAX_VALUE;
        for (CompiledPack one : all) {
            if (!one.pack().governs(code)) {
                continue;
            }
            if (one.pack().inForce(day)) {
                found[size++] = one;
                from = Math.max(from, one.pack().from());
                until = Math.min(until, one.pack().until());
            } else if (one.pack().from() > day) {
                until = Math.min(until, one.pack().from() - 1);
            } else {
                from = Math.max(from, one.pack().until() + 1);
            }
        }
        return new Entry(code, from, until, Arrays.copyOf(found, size));
    }
}
