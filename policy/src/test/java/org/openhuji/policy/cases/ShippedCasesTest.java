package org.openhuji.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Pack;

class ShippedCasesTest {
    @Test
    void everyHandWrittenCaseHolds() throws CaseFiles.Unusable {
        CaseRunner runner = new CaseRunner(ShippedPolicies.get());
        List<String> failing = new ArrayList<>();
        int run = 0;
        for (Pack pack : ShippedPolicies.get().law().packs()) {
            for (PolicyCase one : CaseFiles.read(ShippedPolicies.LAW, pack)) {
                run++;
                CaseRunner.Result result = runner.run(one);
                if (!result.holds()) {
                    failing.add(one.file() + ": " + one.name() + " " + result.faults() + " "
                            + result.differences().stream()
                                    .map(d -> d.where() + " " + d.what() + ": expected " + d.expected() + ", got "
                                            + d.got())
                                    .toList());
                }
            }
        }
        assertThat(failing).isEmpty();
        assertThat(run).isGreaterThan(400);
    }
}
