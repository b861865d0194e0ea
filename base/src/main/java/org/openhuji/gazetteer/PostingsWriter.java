package org.openhuji.gazetteer;

import java.util.Arrays;

/**
 * Collects, per {@link IndexKey}, the ascending numbers of the divisions filed under it, each as the distance to the
 * one before, seven bits per byte. A hash table of our own: half a million keys and fourteen million entries pass here.
 */
final class PostingsWriter {
    private static final int UNUSED = 0;

    private int[] keys = new int[1 << 16];
    private int[] last = new int[1 << 16];
    private int[] lengths = new int[1 << 16];
    private byte[][] lists = new byte[1 << 16][];
    private int used;
    private long bytes;

    /** Files a division; numbers must not descend, and the same one twice under a key counts once. */
    void add(int key, int division) {
        int slot = slot(keys, key);
        if (keys[slot] == UNUSED) {
            keys[slot] = key;
            last[slot] = -1;
            lists[slot] = new byte[4];
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(keys, key);
            }
        }
        if (last[slot] == division) {
            return;
        }
        int distance = division - last[slot];
        last[slot] = division;
        byte[] list = lists[slot];
        int length = lengths[slot];
        if (length + 5 > list.length) {
            list = Arrays.copyOf(list, list.length * 2 + 5);
            lists[slot] = list;
        }
        int before = length;
        for (; distance > 0x7f; distance >>>= 7) {
            list[length++] = (byte) (distance | 0x80);
        }
        list[length++] = (byte) distance;
        lengths[slot] = length;
        bytes += length - before;
    }

    private static int slot(int[] keys, int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != UNUSED && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] grown = new int[keys.length * 2];
        int[] grownLast = new int[grown.length];
        int[] grownLengths = new int[grown.length];
        byte[][] grownLists = new byte[grown.length][];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != UNUSED) {
                int slot = slot(grown, keys[i]);
                grown[slot] = keys[i];
                grownLast[slot] = last[i];
                grownLengths[slot] = lengths[i];
                grownLists[slot] = lists[i];
            }
        }
        keys = grown;
        last = grownLast;
        lengths = grownLengths;
        lists = grownLists;
    }

    void write(CompiledWriter out) {
        int[] sorted = Arrays.stream(keys).filter(key -> key != UNUSED).sorted().toArray();
        int[] offsets = new int[sorted.length + 1];
        byte[] all = new byte[Math.toIntExact(bytes)];
        for (int i = 0; i < sorted.length; i++) {
            int slot = slot(keys, sorted[i]);
            System.arraycopy(lists[slot], 0, all, offsets[i], lengths[slot]);
            offsets[i + 1] = offsets[i] + lengths[slot];
        }
        out.ints(Section.INDEX_KEYS, sorted);
        out.ints(Section.INDEX_OFFSETS, offsets);
        out.bytes(Section.INDEX_LISTS, all);
    }
}
