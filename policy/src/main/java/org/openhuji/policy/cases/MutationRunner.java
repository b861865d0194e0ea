package org.openhuji.policy.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.proof.Equivalence;
import org.openhuji.policy.proof.Mutant;
import org.openhuji.policy.proof.Mutants;

/**
 * Tests the cases: plants one small mistake at a time into a pack and looks whether some case notices. A mistake that no
 * case notices is looked at by proof: it may say the same of everybody.
 */
public final class MutationRunner {
    private final Policies policies;
    private final List<PolicyCase> cases;

    /**
     * A runner.
     *
     * @param cases the cases of all packs of the law; those that hold without any mistake count
     */
    public MutationRunner(Policies policies, List<PolicyCase> cases) {
        this.policies = policies;
        CaseRunner runner = new CaseRunner(policies);
        this.cases = cases.stream().filter(one -> runner.run(one).holds()).toList();
    }

    /**
     * A mistake no case notices.
     *
     * @param family a family that is answered otherwise because of it, in the shape of the contract
     */
    public record Unnoticed(Mutant mutant, Map<String, @Nullable Object> family) {}

    /**
     * What came of a pack.
     *
     * @param mutants how many mistakes were planted
     * @param noticed how many some case noticed
     * @param same how many say the same of everybody, by proof
     * @param unnoticed the others
     */
    public record Result(Pack pack, int mutants, int noticed, int same, List<Unnoticed> unnoticed) {
        /** Noticed of those that can be, from 0 to 1. */
        public double score() {
            return mutants == same ? 1 : (double) noticed / (mutants - same);
        }
    }

    /** Plants every mistake into one pack. */
    public Result run(Pack pack) {
        List<Mutant> mutants = Mutants.of(pack);
        List<Mutant> alive = mutants.parallelStream()
                .filter(mutant -> !noticed(pack, mutant))
                .toList();
        Equivalence equivalence = new Equivalence(policies.assessor(), policies.gazetteer());
        List<Unnoticed> unnoticed = new ArrayList<>();
        for (Mutant mutant : alive) {
            Map<String, @Nullable Object> family = equivalence.difference(pack, mutant.pack());
            if (family != null) {
                unnoticed.add(new Unnoticed(mutant, family));
            }
        }
        int same = alive.size() - unnoticed.size();
        return new Result(pack, mutants.size(), mutants.size() - alive.size(), same, List.copyOf(unnoticed));
    }

    private boolean noticed(Pack pack, Mutant mutant) {
        Law law = policies.law();
        List<Pack> around = law.packs().stream()
                .filter(one ->
                        PlaceCode.contains(one.place(), pack.place()) || PlaceCode.contains(pack.place(), one.place()))
                .map(one -> one == pack ? mutant.pack() : one)
                .toList();
        Law wrong = new Law(law.vocabulary(), law.papers(), around, law.sources(), law.hash());
        CaseRunner runner = new CaseRunner(Policies.of(wrong, policies.gazetteer()));
        Stream<PolicyCase> first = cases.stream().filter(one -> expects(one, mutant.where()));
        Stream<PolicyCase> then = cases.stream().filter(one -> !expects(one, mutant.where()) && concerns(one, pack));
        return Stream.concat(first, then).anyMatch(one -> !runner.run(one).holds());
    }

    private static boolean expects(PolicyCase one, String clause) {
        return one.expect().containsKey(clause);
    }

    private static boolean concerns(PolicyCase one, Pack pack) {
        Object destination = one.situation() instanceof Map<?, ?> situation ? situation.get("destination") : null;
        return one.file().equals(pack.folder())
                || destination instanceof String code && PlaceCode.parse(code) > 0 && pack.governs(PlaceCode.of(code));
    }
}
