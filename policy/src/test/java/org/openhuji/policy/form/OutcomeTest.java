package org.openhuji.policy.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhuji.policy.form.Outcome.MET;
import static org.openhuji.policy.form.Outcome.NOT_MET;
import static org.openhuji.policy.form.Outcome.REVIEW;
import static org.openhuji.policy.form.Outcome.SOURCE_NEEDED;
import static org.openhuji.policy.form.Outcome.SUSPENDED;
import static org.openhuji.policy.form.Outcome.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The algebra of the contract, word for word: "the first present of …". */
class OutcomeTest {
    private static final List<Outcome> ALL_ORDER = List.of(NOT_MET, UNKNOWN, REVIEW, SOURCE_NEEDED, SUSPENDED, MET);
    private static final List<Outcome> ANY_ORDER = List.of(MET, SUSPENDED, UNKNOWN, REVIEW, SOURCE_NEEDED, NOT_MET);

    @Test
    void allIsTheFirstPresentOfItsOrder() {
        for (Outcome a : Outcome.values()) {
            for (Outcome b : Outcome.values()) {
                assertThat(Outcome.all(a, b)).isEqualTo(first(ALL_ORDER, a, b));
            }
        }
    }

    @Test
    void anyIsTheFirstPresentOfItsOrder() {
        for (Outcome a : Outcome.values()) {
            for (Outcome b : Outcome.values()) {
                assertThat(Outcome.any(a, b)).isEqualTo(first(ANY_ORDER, a, b));
            }
        }
    }

    @Test
    void notSwapsMetAndNotMetAndKeepsTheRest() {
        assertThat(MET.not()).isEqualTo(NOT_MET);
        assertThat(NOT_MET.not()).isEqualTo(MET);
        assertThat(List.of(UNKNOWN.not(), REVIEW.not(), SOURCE_NEEDED.not(), SUSPENDED.not()))
                .containsExactly(UNKNOWN, REVIEW, SOURCE_NEEDED, SUSPENDED);
    }

    @Test
    void atLeastIsAnyOverAllChoicesOfThatMany() {
        Outcome[] values = Outcome.values();
        int combinations = 6 * 6 * 6 * 6;
        for (int code = 0; code < combinations; code++) {
            Outcome[] parts = new Outcome[4];
            int[] tally = new int[6];
            int rest = code;
            for (int i = 0; i < 4; i++) {
                parts[i] = values[rest % 6];
                tally[parts[i].ordinal()]++;
                rest /= 6;
            }
            for (int count = 1; count <= 4; count++) {
                assertThat(Outcome.atLeast(count, tally))
                        .as("at least %d of %s", count, List.of(parts))
                        .isEqualTo(bySubsets(count, parts));
            }
        }
    }

    private static Outcome bySubsets(int count, Outcome[] parts) {
        Outcome result = NOT_MET;
        for (int subset = 0; subset < 1 << parts.length; subset++) {
            if (Integer.bitCount(subset) != count) {
                continue;
            }
            Outcome all = MET;
            for (int i = 0; i < parts.length; i++) {
                if ((subset >> i & 1) != 0) {
                    all = first(ALL_ORDER, all, parts[i]);
                }
            }
            result = first(ANY_ORDER, result, all);
        }
        return result;
    }

    private static Outcome first(List<Outcome> order, Outcome a, Outcome b) {
        return order.indexOf(a) <= order.indexOf(b) ? a : b;
    }
}
