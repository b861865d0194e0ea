package org.openhuji.register.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;

/** Errors that were planted in an invented population, held against the faults that are found: by line and kind. */
final class Planted implements Consumer<Fault> {
    /** Nothing was planted. */
    static final Planted NOTHING = new Planted(Map.of());

    private final Map<Long, FaultKind> planted;
    private final Set<Long> found = new HashSet<>();

    private Planted(Map<Long, FaultKind> planted) {
        this.planted = planted;
    }

    /** Reads the list beside a population: the line, the error, and the fault that must find it. */
    static Planted read(Path file) throws IOException {
        Map<Long, FaultKind> planted = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            planted.put(Long.parseLong(fields[0]), FaultKind.valueOf(fields[2]));
        }
        return new Planted(planted);
    }

    @Override
    public void accept(Fault fault) {
        if (fault.kind() == planted.get(fault.row())) {
            found.add(fault.row());
        }
    }

    int size() {
        return planted.size();
    }

    int found() {
        return found.size();
    }
}
