package org.openhuji.bench;

import java.nio.file.Path;
import java.util.Arrays;
import org.openhuji.policy.Policies;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.proof.Prover;

/** The proofs of all packs, first in a new process and then warm; and one comparison of two packs. */
public final class ProofsBench {
    private static final int ROUNDS = 11;

    private ProofsBench() {}

    /** Prints milliseconds. */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(System.getProperty("huji.home", "."));
        Policies policies = Policies.open(home.resolve("law"), home.resolve("codes"), home.resolve(".huji/cache"));
        double[] proofs = new double[ROUNDS];
        int findings = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            findings = new Prover(policies.assessor(), policies.gazetteer())
                    .findings()
                    .size();
            proofs[i] = (System.nanoTime() - begun) / 1e6;
        }
        double cold = proofs[0];
        double[] warm = Arrays.copyOfRange(proofs, 1, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "proofs of %d packs, %d findings: first %.0f ms, then median %.0f ms (%.0f to %.0f)%n",
                policies.law().packs().size(), findings, cold, warm[warm.length / 2], warm[0], warm[warm.length - 1]);
        long begun = System.nanoTime();
        Comparer comparer = new Comparer(policies.assessor(), policies.gazetteer());
        int pairs = comparer.compare(
                        policies.law().findInForce("liling", 17_400).orElseThrow(),
                        policies.law().findInForce("qujing", 17_400).orElseThrow())
                .pairs()
                .size();
        System.out.printf(
                "comparison of Liling and Qujing, %d pairs of routes: %.0f ms%n",
                pairs, (System.nanoTime() - begun) / 1e6);
    }
}
