package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Kinship;

/** Trial values of how two persons are related, while kin is unknown: at most one class between two persons. */
final class Relation {
    private static final int SHIFT = 15;

    private Relation() {}

    /** Every way two persons can stand to each other that rules can tell apart. */
    static long[] all() {
        List<Long> values = new ArrayList<>();
        values.add(0L);
        values.add((long) Kinship.RELATIVE);
        for (Kinship kinship : Kinship.values()) {
            values.add((long) (kinship.bit() | Kinship.RELATIVE));
            if (kinship != Kinship.SPOUSE
                    && kinship != Kinship.PARENT_OF_SPOUSE
                    && kinship != Kinship.SPOUSE_OF_CHILD) {
                values.add((long) kinship.bit() << SHIFT | Kinship.RELATIVE);
            }
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    static void write(Situation situation, int x, int y, long value) {
        int sure = (int) (value & ((1 << SHIFT) - 1));
        int maybe = (int) (value >> SHIFT);
        situation.sure()[x][y] = sure | Rules.DECIDED;
        situation.maybe()[x][y] = maybe;
        situation.sure()[y][x] = inverse(sure) | (sure & Kinship.RELATIVE) | Rules.DECIDED;
        situation.maybe()[y][x] = inverse(maybe);
    }

    static void clear(Situation situation, int x, int y) {
        situation.sure()[x][y] = 0;
        situation.maybe()[x][y] = 0;
        situation.sure()[y][x] = 0;
        situation.maybe()[y][x] = 0;
    }

    private static int inverse(int classes) {
        int bits = 0;
        for (Kinship kinship : Kinship.values()) {
            if ((classes & kinship.bit()) != 0) {
                bits |= kinship.inverse();
            }
        }
        return bits;
    }
}
