package org.openhuji.policy.engine;

import org.jspecify.annotations.Nullable;

/** Places by code: open addressing over one array, because a scene looks places up for every test it makes. */
final class PlaceEntries {
    private @Nullable PlaceEntry[] slots = new PlaceEntry[8];
    private int size;

    @Nullable
    PlaceEntry get(long code) {
        return slots[slot(code)];
    }

    /** Puts a place in, in the stead of one of the same code. */
    void put(PlaceEntry entry) {
        int slot = slot(entry.code);
        if (slots[slot] == null) {
            size++;
        }
        slots[slot] = entry;
        if (2 * size > slots.length) {
            @Nullable PlaceEntry[] before = slots;
            slots = new PlaceEntry[4 * before.length];
            for (PlaceEntry one : before) {
                if (one != null) {
                    slots[slot(one.code)] = one;
                }
            }
        }
    }

    /** Where a code is, or the free slot where it would be. */
    private int slot(long code) {
        int mask = slots.length - 1;
        int slot = hash(code) & mask;
        PlaceEntry there = slots[slot];
        while (there != null && there.code != code) {
            slot = slot + 1 & mask;
            there = slots[slot];
        }
        return slot;
    }

    static int hash(long code) {
        long mixed = code * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40);
    }
}
