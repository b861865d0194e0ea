package org.openhuji.policy.situation;

import org.openhuji.policy.vocabulary.Kinship;

/**
 * The classes of kin between all persons of a situation: what the rows say, the inverse of each row, and the
 * compositions rules rely on (a parent's parent, a spouse's parent, a child's spouse, a parent's other child).
 */
final class Relations {
    final int[][] sure;
    final int[][] maybe;
    private final int persons;

    Relations(int persons) {
        this.persons = persons;
        this.sure = new int[persons][persons];
        this.maybe = new int[persons][persons];
    }

    /** Records that y is x's relative: the classes it surely is, and those a person must decide. */
    void add(int x, int y, int surely, int perhaps, boolean relative) {
        int own = relative ? Kinship.RELATIVE : 0;
        sure[x][y] |= surely | own;
        sure[y][x] |= inverse(surely) | own;
        maybe[x][y] |= perhaps;
        maybe[y][x] |= inverse(perhaps);
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

    /** Whether somebody is their own ancestor by the parents given. */
    boolean cyclic() {
        boolean[][] above = new boolean[persons][persons];
        for (int x = 0; x < persons; x++) {
            for (int y = 0; y < persons; y++) {
                above[x][y] = ((sure[x][y] | maybe[x][y]) & Kinship.PARENT.bit()) != 0;
            }
        }
        for (int k = 0; k < persons; k++) {
            for (int x = 0; x < persons; x++) {
                for (int y = 0; y < persons; y++) {
                    above[x][y] |= above[x][k] && above[k][y];
                }
            }
        }
        for (int x = 0; x < persons; x++) {
            if (above[x][x]) {
                return true;
            }
        }
        return false;
    }

    /** Adds what follows from the rows. */
    void derive() {
        compose(Kinship.PARENT, Kinship.PARENT, Kinship.GRANDPARENT);
        compose(Kinship.CHILD, Kinship.CHILD, Kinship.GRANDCHILD);
        compose(Kinship.SPOUSE, Kinship.PARENT, Kinship.PARENT_OF_SPOUSE);
        compose(Kinship.CHILD, Kinship.SPOUSE, Kinship.SPOUSE_OF_CHILD);
        compose(Kinship.PARENT, Kinship.CHILD, Kinship.SIBLING);
    }

    private void compose(Kinship first, Kinship second, Kinship result) {
        for (int x = 0; x < persons; x++) {
            for (int m = 0; m < persons; m++) {
                for (int y = 0; y < persons; y++) {
                    if (x == y || m == x || m == y) {
                        continue;
                    }
                    boolean surely = has(sure[x][m], first) && has(sure[m][y], second);
                    boolean perhaps = has(sure[x][m] | maybe[x][m], first) && has(sure[m][y] | maybe[m][y], second);
                    if (surely) {
                        sure[x][y] |= result.bit() | Kinship.RELATIVE;
                    } else if (perhaps) {
                        maybe[x][y] |= result.bit();
                        sure[x][y] |= Kinship.RELATIVE;
                    }
                }
            }
        }
    }

    private static boolean has(int bits, Kinship kinship) {
        return (bits & kinship.bit()) != 0;
    }
}
