package org.openhuji.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions over all routes of the packs in force, family by family, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class PolicyBench {
    /** Whether the families' facts are complete, or half of each applicant's are left out. */
    @Param({"complete", "sparse"})
    public String facts = "";

    private Policies policies = Families.policies();
    private List<Situation> situations = List.of();
    private int next;

    /** Reads the families. */
    @Setup
    public void read() {
        policies = Families.policies();
        situations = Families.situations(policies, facts.equals("sparse"));
    }

    private Situation next() {
        next = next + 1 == situations.size() ? 0 : next + 1;
        return situations.get(next);
    }

    /** Outcomes of all routes, without explanation; exact where Kleene logic cannot tell. */
    @Benchmark
    public Map<String, Outcome> decide() {
        return policies.assessor().decide(next());
    }

    /** The whole determination: companions, missing, failed, earliest, trace. */
    @Benchmark
    public Determination assess() {
        return policies.assess(next());
    }
}
