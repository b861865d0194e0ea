package org.openhuji.gazetteer;

/** Rows of as many longs each, sorted by one of them, so that a small table can be looked up without objects. */
final class DatedRows {
    private final long[] values;
    private final int width;
    private final int key;

    /** @param values copied, then sorted by column {@code key}; rows of the same key keep their order */
    DatedRows(long[] values, int width, int key) {
        this.values = values.clone();
        this.width = width;
        this.key = key;
        for (int row = 1; row < count(); row++) {
            for (int at = row; at > 0 && get(at - 1, key) > get(at, key); at--) {
                swap(at - 1, at);
            }
        }
    }

    private void swap(int one, int other) {
        for (int column = 0; column < width; column++) {
            long value = get(one, column);
            values[one * width + column] = get(other, column);
            values[other * width + column] = value;
        }
    }

    int count() {
        return values.length / width;
    }

    long get(int row, int column) {
        return values[row * width + column];
    }

    /** The first row whose key is not below a value; {@link #count} where there is none. */
    int firstFrom(long value) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle, key) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a row is there and has this key. */
    boolean has(int row, long value) {
        return row < count() && get(row, key) == value;
    }
}
