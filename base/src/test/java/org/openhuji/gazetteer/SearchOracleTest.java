package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.kernel.PlaceCode;

/** The index against a plain look through all names of one prefecture, for many drawn texts. */
class SearchOracleTest {
    private static final int LIMIT = 30;

    @TempDir
    Path folder;

    private record Named(long code, String name, List<String> path) {}

    @Test
    void findsWhatAPlainLookThroughFindsInTheSameOrder() throws IOException {
        List<Named> all = zhuzhou();
        Gazetteer places = Gazetteer.open(folder.resolve("codes"), folder.resolve("cache"));
        Random random = new Random(430200);
        for (int i = 0; i < 500; i++) {
            Named drawn = all.get(random.nextInt(all.size()));
            List<String> parts = new ArrayList<>(List.of(piece(drawn.name(), random)));
            for (String container : drawn.path()) {
                if (random.nextInt(4) == 0) {
                    parts.add(random.nextInt(parts.size() + 1), piece(container, random));
                }
            }
            String text = String.join(" ", parts);
            assertThat(places.search(text, LIMIT).stream().map(Division::code))
                    .as(text)
                    .containsExactlyElementsOf(plainly(all, parts));
        }
    }

    private static String piece(String name, Random random) {
        int from = random.nextInt(name.length());
        return name.substring(from, from + 1 + random.nextInt(Math.min(4, name.length() - from)));
    }

    private static List<Long> plainly(List<Named> all, List<String> parts) {
        return all.stream()
                .filter(named -> parts.stream().anyMatch(named.name()::contains)
                        && parts.stream()
                                .allMatch(part -> named.name().contains(part)
                                        || named.path().stream().anyMatch(above -> above.contains(part))))
                .sorted(Comparator.comparingInt((Named named) -> closeness(named.name(), parts))
                        .thenComparingInt(named -> PlaceCode.digits(named.code()))
                        .thenComparingLong(Named::code))
                .limit(LIMIT)
                .map(Named::code)
                .toList();
    }

    private static int closeness(String name, List<String> parts) {
        if (parts.contains(name)) {
            return 0;
        }
        return parts.stream().anyMatch(name::startsWith) ? 1 : 2;
    }

    /** Copies the prefecture's part of the real list into a codes folder, and gives its divisions. */
    private List<Named> zhuzhou() throws IOException {
        Path file = RealGazetteer.CODES.resolve("divisions.txt.gz");
        DivisionSource source = DivisionSource.read(file);
        Map<Long, String> names = new HashMap<>();
        List<Named> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Row row : source.rows()) {
            if (PlaceCode.contains(PlaceCode.of("4302"), row.code()) || row.code() == PlaceCode.of("43")) {
                String name = row.ending() == 0
                        ? row.stem()
                        : row.stem() + source.endings().get(row.ending() - 1);
                names.put(row.code(), name);
                List<String> path = new ArrayList<>();
                for (int digits : new int[] {2, 4, 6, 9}) {
                    long above = PlaceCode.cut(row.code(), digits);
                    if (above != row.code()) {
                        path.add(names.get(above));
                    }
                }
                all.add(new Named(row.code(), name, path));
                lines.add(line(row.code(), name));
            }
        }
        Path codes = SmallCodes.write(
                folder.resolve("codes"), lines.subList(1, lines.size()).toArray(String[]::new));
        Files.write(codes.resolve("county-history.csv"), List.of("old_code,old_name,new_code,new_name,from"));
        Files.write(codes.resolve("example-divisions.csv"), List.of("code,name"));
        return all;
    }

    private static String line(long code, String name) {
        String digits = Long.toString(code >> 4).substring(0, PlaceCode.digits(code));
        return switch (digits.length()) {
            case 2 -> "P" + digits + name;
            case 4 -> "C" + digits.substring(2) + name;
            case 6 -> "D" + digits.substring(4) + name;
            case 9 -> "T" + digits.substring(6) + name;
            default -> digits.substring(9) + name;
        };
    }
}
