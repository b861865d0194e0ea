package org.openhuji.policy.engine;

import java.util.function.UnaryOperator;
import org.openhuji.policy.form.Outcome;

/** The algebra of outcomes over sets of them, as tables: for every pair of sets what a join of their members can give. */
final class Prospects {
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final int SETS = 1 << OUTCOMES.length;
    private static final byte[] ALL = new byte[SETS * SETS];
    private static final byte[] ANY = new byte[SETS * SETS];
    /** The opposites of a set. */
    static final byte[] NOT = map(Outcome::not);

    static {
        for (int a = 0; a < SETS; a++) {
            for (int b = 0; b < SETS; b++) {
                for (Outcome one : OUTCOMES) {
                    for (Outcome other : OUTCOMES) {
                        if ((a & Prospect.bit(one)) != 0 && (b & Prospect.bit(other)) != 0) {
                            ALL[a * SETS + b] |= (byte) Prospect.bit(Outcome.all(one, other));
                            ANY[a * SETS + b] |= (byte) Prospect.bit(Outcome.any(one, other));
                        }
                    }
                }
            }
        }
    }

    private Prospects() {}

    static int join(int a, int b, boolean all) {
        return (all ? ALL : ANY)[a * SETS + b];
    }

    /** What a guard makes of a set. */
    static byte[] guard(Outcome outcome) {
        return map(when -> Rules.guarded(when, outcome));
    }

    private static byte[] map(UnaryOperator<Outcome> operation) {
        byte[] sets = new byte[SETS];
        for (int set = 0; set < SETS; set++) {
            for (Outcome one : OUTCOMES) {
                if ((set & Prospect.bit(one)) != 0) {
                    sets[set] |= (byte) Prospect.bit(operation.apply(one));
                }
            }
        }
        return sets;
    }
}
