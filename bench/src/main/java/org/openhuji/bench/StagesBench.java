package org.openhuji.bench;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@code POST /api/assessments} does in the library, stage by stage, for the families in turn; one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class StagesBench {
    private final Policies policies = Families.policies();
    private final DeterminationJson json = new DeterminationJson(policies.law(), false);
    private final DeterminationJson traced = new DeterminationJson(policies.law(), true);
    private List<String> texts = List.of();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<Situation> situations = new ArrayList<>();
    private final List<Determination> determinations = new ArrayList<>();
    private int next;

    /** Makes what each stage starts from. */
    @Setup
    public void prepare() throws Json.Malformed {
        texts = Families.texts();
        for (String text : texts) {
            Object value = Json.read(new StringReader(text));
            Situation situation = read(value);
            values.add(value);
            situations.add(situation);
            determinations.add(policies.assess(situation));
        }
    }

    private Situation read(@Nullable Object value) {
        Situation situation = policies.read(value, "", new ArrayList<>());
        if (situation == null) {
            throw new IllegalStateException("a family is refused");
        }
        return situation;
    }

    private int next() {
        next = next + 1 == texts.size() ? 0 : next + 1;
        return next;
    }

    /** JSON text to plain values. */
    @Benchmark
    public @Nullable Object parse() throws Json.Malformed {
        return Json.read(new StringReader(texts.get(next())));
    }

    /** Plain values to a checked situation. */
    @Benchmark
    public Situation check() {
        return read(values.get(next()));
    }

    /** Outcomes of all routes. */
    @Benchmark
    public Map<String, Outcome> decide() {
        return policies.assessor().decide(situations.get(next()));
    }

    /** The determination with its traces. */
    @Benchmark
    public Determination assess() {
        return policies.assess(situations.get(next()));
    }

    /** The determination as JSON bytes. */
    @Benchmark
    public byte[] json() {
        return json.bytes(determinations.get(next()));
    }

    /** The determination with every trace as JSON bytes. */
    @Benchmark
    public byte[] jsonWithTrace() {
        return traced.bytes(determinations.get(next()));
    }

    /** Text in, bytes out. */
    @Benchmark
    public byte[] whole() throws Json.Malformed {
        return json.bytes(policies.assess(read(Json.read(new StringReader(texts.get(next()))))));
    }
}
