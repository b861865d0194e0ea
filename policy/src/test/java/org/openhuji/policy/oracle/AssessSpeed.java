package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.situation.Situation;

/** Run by hand: how long an assessment takes, by how much is left out. */
final class AssessSpeed {
    private static final int WARM = 300;
    private static final int MEASURED = 1_000;

    private AssessSpeed() {}

    /** Prints times in microseconds. */
    public static void main(String[] args) {
        Policies policies = ShippedPolicies.get();
        for (int leftOut : List.of(0, 6, 35, 70, 100)) {
            Situations situations = new Situations(7L, leftOut, 3);
            long[] assess = new long[MEASURED];
            long[] decide = new long[MEASURED];
            String slowest = "";
            long most = 0;
            for (int i = -WARM; i < MEASURED; i++) {
                Map<String, Object> plain = situations.next();
                Situation situation = policies.read(plain, "", new ArrayList<>());
                if (situation == null) {
                    throw new IllegalStateException("refused " + plain);
                }
                long start = System.nanoTime();
                policies.assessor().decide(situation);
                long middle = System.nanoTime();
                policies.assess(situation);
                long end = System.nanoTime();
                if (i >= 0) {
                    decide[i] = middle - start;
                    assess[i] = end - middle;
                    if (assess[i] > most) {
                        most = assess[i];
                        slowest = plain.toString();
                    }
                }
            }
            System.out.printf(
                    "left out %3d%%: decide %s, assess %s%n  slowest %s%n",
                    leftOut, quantiles(decide), quantiles(assess), slowest);
        }
    }

    private static String quantiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return "p50 %d p95 %d p99 %d max %d µs"
                .formatted(
                        sorted[n / 2] / 1000,
                        sorted[n * 95 / 100] / 1000,
                        sorted[n * 99 / 100] / 1000,
                        sorted[n - 1] / 1000);
    }
}
