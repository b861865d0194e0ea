package org.openhuji.bench.peers;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One contender over one rule set, situation by situation (or batch by batch), on one thread; started by {@link Compare}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PeersBench {
    /** A name of {@link Population.Rules}. */
    @Param("LILING")
    public String rules = "";

    /** A name of {@link Contender}. */
    @Param("HUJI")
    public String contender = "";

    /** How many situations. */
    @Param("20000")
    public int size;

    private @Nullable Engine engine;
    private int batch;
    private int next;

    /** Makes the situations and prepares them in the contender's form. */
    @Setup
    public void prepare() {
        Engine made = Contender.valueOf(contender).engine(Population.of(Population.Rules.valueOf(rules), size));
        batch = made.batch();
        engine = made;
    }

    /** Decides the next situations. */
    @Benchmark
    public @Nullable Object decide() {
        int from = next;
        next = from + 2 * batch > size ? 0 : from + batch;
        return engine == null ? null : engine.decide(from);
    }
}
