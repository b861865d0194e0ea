package org.openhuji.gazetteer;

import java.nio.charset.StandardCharsets;
import org.openhuji.kernel.PlaceCode;

/** The table of a compiled file: divisions by number, sorted by level, then code, real ones before invented ones. */
final class Divisions {
    private final CompiledFile file;
    private final int[] levels;
    private final String[] endings;

    Divisions(CompiledFile file) {
        this.file = file;
        this.levels = file.ints(Section.LEVELS);
        this.endings = file.text(Section.ENDINGS).split("\n", -1);
    }

    int count() {
        return levels[levels.length - 1];
    }

    long code(int division) {
        return file.getLong(Section.CODES, division);
    }

    /** The number of the nearest container, -1 for a province. */
    int parent(int division) {
        return file.getInt(Section.PARENTS, division);
    }

    String name(int division) {
        int from = file.getInt(Section.NAME_OFFSETS, division);
        int to = file.getInt(Section.NAME_OFFSETS, division + 1);
        String stem = new String(file.bytes(Section.NAMES, from + 1, to), StandardCharsets.UTF_8);
        int ending = file.getByte(Section.NAMES, from);
        return ending == 0 ? stem : stem.concat(endings[ending - 1]);
    }

    boolean invented(int division) {
        return division >= levels[Level.COUNT];
    }

    /** The number of the division of exactly this code, or -1. */
    int find(long code) {
        if (code <= PlaceCode.COUNTRY) {
            return -1;
        }
        int level = Level.numberOf(code);
        for (int group = level; group < levels.length - 1; group += Level.COUNT) {
            int at = firstFrom(code, levels[group], levels[group + 1]);
            if (at < levels[group + 1] && code(at) == code) {
                return at;
            }
        }
        return -1;
    }

    /** The numbers of the real divisions right below one: of the next level that has any. */
    int[] parts(long code) {
        int own = code <= PlaceCode.COUNTRY ? -1 : Level.numberOf(code);
        for (int level = own + 1; level < Level.COUNT; level++) {
            int from = firstFrom(code, levels[level], levels[level + 1]);
            int to = from;
            while (to < levels[level + 1] && PlaceCode.contains(code, code(to))) {
                to++;
            }
            if (to > from) {
                return java.util.stream.IntStream.range(from, to).toArray();
            }
        }
        return new int[0];
    }

    /** Whether there is a county in a prefecture. */
    boolean hasCounties(long prefecture) {
        for (int group = Level.COUNTY; group < levels.length - 1; group += Level.COUNT) {
            int at = firstFrom(prefecture, levels[group], levels[group + 1]);
            if (at < levels[group + 1] && PlaceCode.contains(prefecture, code(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * For each level the numbers from and to (exclusive) of the divisions whose packed codes are not below {@code from}
     * and below {@code to}.
     */
    int[] between(long from, long to) {
        int[] ranges = new int[2 * (levels.length - 1)];
        for (int group = 0; group < levels.length - 1; group++) {
            ranges[2 * group] = firstFrom(from, levels[group], levels[group + 1]);
            ranges[2 * group + 1] = firstFrom(to, levels[group], levels[group + 1]);
        }
        return ranges;
    }

    /** The numbers of what may contain others: all but the villages; two ranges as in {@link #between}. */
    int[] containers() {

        return new int[] {0, levels[Level.VILLAGE], levels[Level.COUNT], levels[Level.COUNT + Level.VILLAGE]};
    }

    private int firstFrom(long code, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (code(middle) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
