package org.openhuji.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures a population is made after: {@code codes/population/parameters.csv}, each with its source. */
final class Figures {
    private final Map<String, Double> values = new HashMap<>();

    private Figures() {}

    static Figures read(Path codes) {
        Path file = codes.resolve("population").resolve("parameters.csv");
        try {
            Figures figures = new Figures();
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                if (fields.length != 3 || fields[2].isBlank()) {
                    throw new IllegalArgumentException(file + " needs name, value and source in: " + line);
                }
                figures.values.put(fields[0], Double.valueOf(fields[1]));
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameters.csv has no " + name);
        }
        return value;
    }

    /** A figure per thousand as a probability. */
    double perThousand(String name) {
        return get(name + "PerThousand") / 1000;
    }

    double percent(String name) {
        return get(name + "Percent") / 100;
    }

    /** Those named {@code name.from}, {@code name.(from + step)}, …, as shares of their sum. */
    double[] shares(String name, int from, int step, int count) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = get(name + "." + (from + i * step));
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
