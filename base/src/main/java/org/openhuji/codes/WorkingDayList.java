package org.openhuji.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.openhuji.kernel.WorkingDays;

/** Reads the arrangements of holidays, as {@code codes/working-days.csv} has them. */
public final class WorkingDayList {
    private static final String HEAD = "year,day,kind,name,source";

    private WorkingDayList() {}

    /**
     * Reads the list.
     *
     * @param codes the folder {@code codes}
     * @throws UncheckedIOException where the file cannot be read
     * @throws IllegalArgumentException where a line is wrong; the message names file and line
     */
    public static WorkingDays open(Path codes) {
        Path file = codes.resolve("working-days.csv");
        try {
            return read(Files.readAllLines(file), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static WorkingDays read(List<String> lines, Path file) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException(file + " has another head than " + HEAD);
        }
        List<WorkingDays.Arranged> days = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                days.add(arranged(lines.get(i)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + " " + e.getMessage(), e);
            }
        }
        return new WorkingDays(days);
    }

    private static WorkingDays.Arranged arranged(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 5 || fields[3].isBlank() || fields[4].isBlank()) {
            throw new IllegalArgumentException("has not the five fields " + HEAD + ": " + line);
        }
        return new WorkingDays.Arranged(
                Integer.parseInt(fields[0]),
                LocalDate.parse(fields[1]),
                WorkingDays.Kind.valueOf(fields[2]),
                fields[3],
                fields[4]);
    }
}
