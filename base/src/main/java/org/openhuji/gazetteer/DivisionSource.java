package org.openhuji.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openhuji.kernel.PlaceCode;

/**
 * Reads {@code divisions.txt.gz}. A line is a division: P, C, D or T (province, prefecture, county, town) and the
 * digits it adds to its container's code, or for a village its last three digits, or + where they are one more than
 * those of the line before; then the name. A small letter at its end stands for an ending that the head of the file
 * names ({@code #a村民委员会}).
 */
final class DivisionSource {
    private static final long[] UNIT = {1_000_000_000_000L, 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};
    private static final int[] DIGITS = {0, 2, 4, 6, 9, 12};

    private final List<String> endings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>(700_000);
    private long code;

    private DivisionSource() {}

    static DivisionSource read(Path file) throws IOException {
        DivisionSource source = new DivisionSource();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                source.accept(line);
            }
        }
        return source;
    }

    private void accept(String line) {
        char mark = line.charAt(0);
        if (mark == '#') {
            if (line.charAt(1) == 'a' + endings.size()) {
                endings.add(line.substring(2));
            }
            return;
        }
        int level = mark == '+' ? 5 : "PCDT".indexOf(mark) + 1;
        int nameAt = 1;
        if (mark == '+') {
            code++;
        } else {
            int segmentAt = level == 0 ? 0 : 1;
            level = level == 0 ? 5 : level;
            nameAt = segmentAt + DIGITS[level] - DIGITS[level - 1];
            code = code - code % UNIT[level - 1] + number(line, segmentAt, nameAt) * UNIT[level];
        }
        char last = line.charAt(line.length() - 1);
        int ending = last >= 'a' && last <= 'z' ? last - 'a' + 1 : 0;
        String stem = line.substring(nameAt, ending == 0 ? line.length() : line.length() - 1);
        rows.add(new Row(PlaceCode.pack(code, DIGITS[level]), ending, stem));
    }

    private static int number(String line, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a line of divisions: " + line);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** What the small letters at the end of names stand for; the first one is number 1 of {@link Row#ending}. */
    List<String> endings() {
        return endings;
    }

    /** As the file has them: a container before what it contains. */
    List<Row> rows() {
        return rows;
    }
}
