package org.openhuji.bench;

import java.util.concurrent.TimeUnit;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Decider;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A flat rule of eight tests over one person ({@link FlatRule}), twenty thousand different persons per call, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class FlatBench {
    private static final int PERSONS = 20_000;

    private FlatRule rule = new FlatRule(Families.policies());
    private Decider decider = Families.policies().assessor().decider(rule.condition, FlatRule.ON);
    private FlatRule.Person[] persons = new FlatRule.Person[0];
    private Situation[] situations = new Situation[0];
    private int threeYearsAgo;
    private int fortyFiveYearsAgo;
    private int twoYearsAgo;

    /** Makes the persons and checks that engine and plain Java agree on every one. */
    @Setup
    public void make() {
        Policies policies = Families.policies();
        rule = new FlatRule(policies);
        decider = policies.assessor().decider(rule.condition, FlatRule.ON);
        persons = rule.persons.toArray(FlatRule.Person[]::new);
        situations = rule.situations.toArray(Situation[]::new);
        threeYearsAgo = (int) FlatRule.ON.minusYears(3).toEpochDay();
        fortyFiveYearsAgo = (int) FlatRule.ON.minusYears(45).toEpochDay();
        twoYearsAgo = (int) FlatRule.ON.minusYears(2).toEpochDay();
        for (int i = 0; i < PERSONS; i++) {
            boolean meets = persons[i].meets(threeYearsAgo, fortyFiveYearsAgo, twoYearsAgo);
            boolean explained = decider.explain(situations[i]).outcome() == Outcome.MET;
            if (decider.decide(situations[i]) != Outcome.of(meets) || explained != meets) {
                throw new IllegalStateException("engine and plain Java differ on " + persons[i]);
            }
        }
    }

    /** Plain Java over plain records: the ceiling. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public int plain() {
        int met = 0;
        for (FlatRule.Person person : persons) {
            if (person.meets(threeYearsAgo, fortyFiveYearsAgo, twoYearsAgo)) {
                met++;
            }
        }
        return met;
    }

    /** The engine's outcome. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public int decide() {
        int met = 0;
        for (Situation situation : situations) {
            if (decider.decide(situation) == Outcome.MET) {
                met++;
            }
        }
        return met;
    }

    /** The engine's outcome with the trace of every node. */
    @Benchmark
    @OperationsPerInvocation(PERSONS)
    public void explain(Blackhole out) {
        for (Situation situation : situations) {
            out.consume(decider.explain(situation));
        }
    }
}
