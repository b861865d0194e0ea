package org.openhuji.intake;

import java.util.Arrays;

/** A map from a {@code long} to an {@code int} of 0 or more, without boxes: twelve bytes a place, two thirds full at most. */
final class LongMap {
    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    LongMap() {
        Arrays.fill(values, -1);
    }

    /** Keeps the first value of a key; returns the one that is there already, or -1. */
    int putIfAbsent(long key, int value) {
        if (3 * size > 2 * keys.length) {
            grow();
        }
        int slot = slot(key);
        if (values[slot] >= 0) {
            return values[slot];
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        return -1;
    }

    /** The value of a key, or -1. */
    int get(long key) {
        return values[slot(key)];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (mix(key) & mask);
        while (values[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** Spreads the bits (SplitMix64). */
    private static long mix(long key) {
        long z = (key ^ key >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A text as a key of 64 bits: among ten million texts two with one key come up once in four hundred thousand files. */
    static long key(String text) {
        long key = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            key = mix(key ^ text.charAt(i)) + i;
        }
        return key;
    }
}
