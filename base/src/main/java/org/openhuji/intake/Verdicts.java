package org.openhuji.intake;

import java.util.Arrays;
import java.util.BitSet;

/** What becomes of each row, by its place among the rows (the first below the head is 0). */
final class Verdicts {
    private final BitSet refused = new BitSet();
    private final BitSet quarantined = new BitSet();
    private final BitSet[] leftOut = new BitSet[Kin.values().length];

    Verdicts() {
        Arrays.setAll(leftOut, kin -> new BitSet());
    }

    void refuse(int row) {
        refused.set(row);
    }

    void refuse(int from, int to) {
        refused.set(from, to);
    }

    void quarantine(int row) {
        quarantined.set(row);
    }

    void quarantine(int from, int to) {
        quarantined.set(from, to);
    }

    void leaveOut(int row, Kin kin) {
        leftOut[kin.ordinal()].set(row);
    }

    boolean refused(int row) {
        return refused.get(row);
    }

    boolean quarantined(int row) {
        return quarantined.get(row);
    }

    int countRefused() {
        return refused.cardinality();
    }

    /** Those kept apart and not refused for something else. */
    int countQuarantined() {
        BitSet apart = (BitSet) quarantined.clone();
        apart.andNot(refused);
        return apart.cardinality();
    }

    /** A row without the kin that cannot be. */
    PersonRow mended(int row, PersonRow person) {
        boolean any = false;
        for (BitSet kin : leftOut) {
            any |= kin.get(row);
        }
        if (!any) {
            return person;
        }
        return person.withKin(
                leftOut[Kin.FATHER.ordinal()].get(row) ? null : person.father(),
                leftOut[Kin.MOTHER.ordinal()].get(row) ? null : person.mother(),
                leftOut[Kin.SPOUSE.ordinal()].get(row) ? null : person.spouse(),
                leftOut[Kin.GUARDIAN.ordinal()].get(row) ? null : person.guardian());
    }
}
