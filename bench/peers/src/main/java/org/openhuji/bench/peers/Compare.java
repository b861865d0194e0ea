package org.openhuji.bench.peers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The policy engine beside its peers, in one run: first all of them decide all situations and must agree, then each is timed
 * by JMH in a process of its own.
 */
public final class Compare {
    /**
     * How long to measure.
     *
     * @param flat situations of the flat rule
     * @param liling situations of Liling's routes
     */
    record Effort(int flat, int liling, int warmups, int rounds, long millis) {
        static final Effort FULL = new Effort(100_000, 20_000, 5, 7, 1_000);
        static final Effort QUICK = new Effort(20_000, 4_000, 2, 3, 500);

        int size(Population.Rules rules) {
            return switch (rules) {
                case FLAT -> flat;
                case LILING -> liling;
            };
        }
    }

    private Compare() {}

    /** {@code --quick} for a short run; names of contenders (HUJI, JAVA, DROOLS_TOGETHER, …) for some of them alone. */
    public static void main(String[] arguments) throws RunnerException {
        Locale.setDefault(Locale.ROOT);
        List<String> words = List.of(arguments);
        Effort effort = words.contains("--quick") ? Effort.QUICK : Effort.FULL;
        List<Contender> contenders = Stream.of(Contender.values())
                .filter(c -> words.stream().allMatch(w -> w.startsWith("--")) || words.contains(c.name()))
                .toList();
        Report report = new Report(effort);
        for (Population.Rules rules : Population.Rules.values()) {
            System.out.println("comparing outcomes: " + rules);
            Population population = Population.of(rules, effort.size(rules));
            try {
                report.equal(rules, Check.equal(rules, population, contenders));
            } catch (Check.Differ differ) {
                System.err.println("The contenders differ; nothing is timed.\n" + differ.getMessage());
                System.exit(1);
            }
        }
        for (Population.Rules rules : Population.Rules.values()) {
            Map<Contender, Figure> figures = new EnumMap<>(Contender.class);
            for (Contender contender : contenders) {
                System.out.println("timing: " + rules + ", " + contender.label);
                figures.put(contender, time(rules, contender, effort));
            }
            report.add(rules, figures);
        }
        report.print();
    }

    private static Figure time(Population.Rules rules, Contender contender, Effort effort) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(PeersBench.class.getName())
                .param("rules", rules.name())
                .param("contender", contender.name())
                .param("size", Integer.toString(effort.size(rules)))
                .forks(1)
                .threads(1)
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementIterations(effort.rounds())
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .jvmArgs(
                        // One thread is measured; a collector with threads of its own would lend some a second core.
                        "-XX:+UseSerialGC",
                        "-Xms2g",
                        "-Xmx2g",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dhuji.home=" + Population.home())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        RunResult result = new Runner(options).runSingle();
        int batch = contender == Contender.DROOLS_TOGETHER ? DroolsEngine.BATCH : 1;
        List<Double> rounds = new ArrayList<>();
        for (IterationResult round :
                result.getBenchmarkResults().iterator().next().getIterationResults()) {
            rounds.add(round.getPrimaryResult().getScore() * batch);
        }
        return new Figure(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
