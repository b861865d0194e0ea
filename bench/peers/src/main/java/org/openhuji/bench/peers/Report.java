package org.openhuji.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhuji.bench.peers.Population.Rules;

/** The figures as a table, what design §15 asks beside what was reached, and the same as JSON. */
final class Report {
    private static final List<Contender> BATCH = List.of(Contender.DROOLS_TOGETHER, Contender.FEEL, Contender.DMN);
    private static final List<Contender> ONE_BY_ONE =
            List.of(Contender.DROOLS_ONE, Contender.DROOLS_KEPT, Contender.FEEL, Contender.DMN);

    private final Compare.Effort effort;
    private final String begun = Machine.line();
    private final Map<Rules, int[][]> outcomes = new EnumMap<>(Rules.class);
    private final Map<Rules, Map<Contender, Figure>> figures = new EnumMap<>(Rules.class);

    Report(Compare.Effort effort) {
        this.effort = effort;
    }

    void equal(Rules rules, int[][] counts) {
        outcomes.put(rules, counts);
    }

    void add(Rules rules, Map<Contender, Figure> measured) {
        figures.put(rules, measured);
    }

    void print() {
        System.out.println();
        System.out.printf("at the start: %s%n", begun);
        System.out.printf("at the end:   %s%n", Machine.line());
        System.out.printf("%s%n", Machine.versions());
        System.out.printf(
                "JMH, one thread, one process each, %d rounds of %d ms after %d of warm-up; situations per second%n",
                effort.rounds(), effort.millis(), effort.warmups());
        for (Rules rules : Rules.values()) {
            table(rules);
        }
        System.out.println();
        System.out.printf("%-74s %9s %9s%n", "asked by design §15", "at least", "measured");
        asked();
        json();
    }

    private void table(Rules rules) {
        int[][] counts = outcomes.getOrDefault(rules, new int[0][]);
        System.out.println();
        switch (rules) {
            case FLAT ->
                System.out.printf(
                        "one flat rule of eight conditions, %,d persons, %,d met by every contender%n",
                        effort.size(rules), counts[0][Answers.MET]);
            case LILING -> {
                System.out.printf(
                        "Liling's sixteen routes, %,d families; outcomes equal for every contender, family by family%n",
                        effort.size(rules));
                System.out.printf("  met:  %s%n", each(counts, Answers.MET));
                System.out.printf("  open: %s%n", each(counts, Answers.OPEN));
            }
        }
        System.out.printf("%-20s %12s %12s %12s  %8s  %s%n", "", "median", "lowest", "highest", "to Huji", "mode");
        Map<Contender, Figure> measured = figures.getOrDefault(rules, Map.of());
        Figure ours = measured.get(Contender.HUJI);
        measured.forEach((contender, figure) -> System.out.printf(
                "%-20s %,12.0f %,12.0f %,12.0f  %8s  %s%n",
                contender.label,
                figure.median(),
                figure.lowest(),
                figure.highest(),
                ours == null ? "" : "%.4f".formatted(figure.median() / ours.median()),
                contender.mode));
    }

    private static String each(int[][] counts, int outcome) {
        List<String> each = new ArrayList<>();
        for (int route = 0; route < counts.length; route++) {
            if (counts[route][outcome] > 0) {
                each.add(Answers.clause(route) + " " + counts[route][outcome]);
            }
        }
        return String.join(", ", each);
    }

    private void asked() {
        ask("flat rule: decide, per second", 20e6, median(Rules.FLAT, Contender.HUJI));
        ask("flat rule: explained, per second", 5e6, median(Rules.FLAT, Contender.HUJI_EXPLAINED));
        ask("flat rule: decide to Java by hand", 0.5, ratio(Rules.FLAT, Contender.HUJI, List.of(Contender.JAVA)));
        ask("Liling: decide to Java by hand", 0.25, ratio(Rules.LILING, Contender.HUJI, List.of(Contender.JAVA)));
        ask("Liling: decide to the best of Drools in batch, FEEL, DMN", 8, ratio(Rules.LILING, Contender.HUJI, BATCH));
        ask(
                "Liling: decide to the best of Drools one by one, FEEL, DMN",
                10,
                ratio(Rules.LILING, Contender.HUJI, ONE_BY_ONE));
        ask(
                "Liling: whole determination to the best of those in batch, unexplained",
                2,
                ratio(Rules.LILING, Contender.HUJI_EXPLAINED, BATCH));
        ask(
                "Liling: whole determination to the best of those one by one, unexplained",
                2,
                ratio(Rules.LILING, Contender.HUJI_EXPLAINED, ONE_BY_ONE));
    }

    private void ask(String what, double atLeast, double reached) {
        if (!Double.isNaN(reached)) {
            String form = atLeast >= 1000 ? "%,9.0f" : "%9.2f";
            System.out.printf(
                    "%-74s %s %s  %s%n",
                    what, form.formatted(atLeast), form.formatted(reached), reached >= atLeast ? "yes" : "no");
        }
    }

    private double median(Rules rules, Contender contender) {
        Figure figure = figures.getOrDefault(rules, Map.of()).get(contender);
        return figure == null ? Double.NaN : figure.median();
    }

    private double ratio(Rules rules, Contender ours, List<Contender> peers) {
        return median(rules, ours)
                / peers.stream()
                        .mapToDouble(peer -> median(rules, peer))
                        .filter(median -> !Double.isNaN(median))
                        .max()
                        .orElse(Double.NaN);
    }

    private void json() {
        List<String> rows = new ArrayList<>();
        figures.forEach((rules, measured) -> measured.forEach((contender, figure) -> rows.add(
                "    {\"rules\": \"%s\", \"situations\": %d, \"contender\": \"%s\", \"median\": %.1f, \"lowest\": %.1f, \"highest\": %.1f, \"rounds\": [%s]}"
                        .formatted(
                                rules,
                                effort.size(rules),
                                contender,
                                figure.median(),
                                figure.lowest(),
                                figure.highest(),
                                String.join(
                                        ", ",
                                        Stream.of(figure.rounds())
                                                .flatMap(r -> java.util.Arrays.stream(r)
                                                        .mapToObj("%.1f"::formatted))
                                                .toList())))));
        Path file = Population.home().resolve("bench/target/policy.json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "{\n  \"machine\": \"%s\",\n  \"versions\": \"%s\",\n  \"unit\": \"situations per second, one thread\",\n  \"figures\": [\n%s\n  ]\n}\n"
                            .formatted(begun, Machine.versions(), String.join(",\n", rows)));
            System.out.println();
            System.out.println("also in bench/target/policy.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
