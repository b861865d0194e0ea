package org.openhuji.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.proof.Mutant;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** The shipped cases notice at least 95 of 100 mistakes that can be planted; all packs with {@code -Dhuji.full=true}. */
class MutationTest {
    private static final List<String> USUALLY = List.of("residence-permit-order", "liling");

    private final Policies policies = ShippedPolicies.get();

    static Stream<String> packs() {
        return ShippedPolicies.get().law().packs().stream()
                .map(Pack::id)
                .filter(id -> Boolean.getBoolean("huji.full") || USUALLY.contains(id));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theCasesNotice(String id) throws CaseFiles.Unusable {
        MutationRunner.Result result = new MutationRunner(policies, cases()).run(pack(id));
        assertThat(result.mutants()).isGreaterThan(50);
        assertThat(result.score()).as(result.unnoticed().toString()).isGreaterThanOrEqualTo(0.95);
    }

    /** Without its cases a pack has mistakes that nobody notices; each comes with a family that is answered otherwise. */
    @Test
    void whatNoCaseNoticesComesWithAFamilyThatShowsIt() {
        Pack pack = pack("residence-permit-order");
        MutationRunner.Result result = new MutationRunner(policies, List.of()).run(pack);
        assertThat(result.noticed()).isZero();
        assertThat(result.unnoticed()).hasSizeGreaterThan(40);
        for (MutationRunner.Unnoticed one : result.unnoticed()) {
            Mutant mutant = one.mutant();
            assertThat(permit(pack, one))
                    .as(mutant.before() + " > " + mutant.after())
                    .isNotEqualTo(permit(mutant.pack(), one));
        }
    }

    /** What a pack's permit rule answers on the family of a mistake. */
    private Outcome permit(Pack pack, MutationRunner.Unnoticed one) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = Objects.requireNonNull(policies.read(one.family(), "", faults), faults::toString);
        Condition when = pack.permits().getFirst().when();
        return policies.assessor()
                .decider(when, java.time.LocalDate.ofEpochDay(situation.on()))
                .settle(situation);
    }

    private Pack pack(String id) {
        return policies.law().packs().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<PolicyCase> cases() throws CaseFiles.Unusable {
        List<PolicyCase> cases = new ArrayList<>();
        for (Pack pack : policies.law().packs()) {
            cases.addAll(CaseFiles.read(ShippedPolicies.LAW, pack));
        }
        return cases;
    }
}
