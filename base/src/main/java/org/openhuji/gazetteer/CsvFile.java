package org.openhuji.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small table of {@code codes/}: a line of column names, then rows; commas part fields, there are no quotes. */
record CsvFile(Path file, List<String> columns, List<String[]> rows) {

    static CsvFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (fields.length != columns.size()) {
                throw new IllegalArgumentException(
                        file + " has " + fields.length + " fields instead of " + columns.size() + " in: " + line);
            }
            rows.add(fields);
        }
        return new CsvFile(file, columns, rows);
    }

    /** The field of a row under a column that must be there. */
    String get(String[] row, String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return row[at];
    }
}
