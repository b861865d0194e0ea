package org.openhuji.gazetteer;

/** The search index of a compiled file: the divisions filed under an {@link IndexKey}, ascending. */
final class NameIndex {
    private final CompiledFile file;
    private final int keys;

    NameIndex(CompiledFile file) {
        this.file = file;
        this.keys = file.countInts(Section.INDEX_KEYS);
    }

    Cursor under(int key) {
        int low = 0;
        int high = keys - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = file.getInt(Section.INDEX_KEYS, middle);
            if (found == key) {
                return new Listed(
                        file.getInt(Section.INDEX_OFFSETS, middle), file.getInt(Section.INDEX_OFFSETS, middle + 1));
            }
            if (found < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Cursor.ranges();
    }

    private final class Listed extends Cursor {
        private int position;
        private final int end;
        private int division = -1;

        Listed(int position, int end) {
            this.position = position;
            this.end = end;
        }

        @Override
        protected int following() {
            if (position == end) {
                return END;
            }
            int distance = 0;
            int shift = 0;
            int read = file.getByte(Section.INDEX_LISTS, position++);
            for (; read < 0; read = file.getByte(Section.INDEX_LISTS, position++)) {
                distance |= (read & 0x7f) << shift;
                shift += 7;
            }
            division += distance | (read << shift);
            return division;
        }
    }
}
