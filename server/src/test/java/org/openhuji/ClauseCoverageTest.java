package org.openhuji;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps {@code docs/generated/register-coverage.md} true: every clause that lays a duty on the register, forbids something, gives a
 * right or says how something is done, and the tests that {@link Shows show} it. A clause of the register without a test is red, and so is a test that
 * shows a clause of later work. Run with {@code -Dhuji.write=true} to write the page anew.
 */
class ClauseCoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "register-coverage.md");
    private static final Path LAW = Path.of("..", "law");
    private static final Path ROOMS = Path.of("src", "test", "resources", "clauses-of-the-register.csv");
    private static final Set<String> KINDS = Set.of("register-duty", "prohibition", "right", "process");

    /** The part of Huji a clause belongs to. */
    private enum Room {
        REGISTER,
        LAW,
        CASEWORK,
        RESIDENCE,
        SERVICES,
        EXCHANGE,
        OVERSIGHT,
        NOWHERE;

        /** Whether it is there today, so that a test can show it. */
        boolean built() {
            return this == REGISTER || this == LAW || this == CASEWORK;
        }
    }

    private record Clause(String id, String locator, String kind, Path pack) {}

    private record Row(Room room, String rest) {}

    private final Map<String, Row> rooms = rooms();
    private final Map<String, List<String>> shown = shown();

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static Map<String, Row> rooms() {
        try {
            Map<String, Row> rooms = new LinkedHashMap<>();
            for (NamedCsvRecord row : csv(ROOMS)) {
                rooms.put(row.getField("clause"), new Row(Room.valueOf(row.getField("room")), row.getField("rest")));
            }
            return rooms;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** By clause: the tests that show it, as {@code class#method}. */
    private static Map<String, List<String>> shown() {
        try (Stream<Path> files = Files.walk(classes())) {
            Map<String, List<String>> shown = new TreeMap<>();
            files.filter(file -> file.toString().endsWith("Test.class"))
                    .sorted()
                    .flatMap(file -> Arrays.stream(loaded(file).getDeclaredMethods()))
                    .sorted(java.util.Comparator.comparing(Method::getName))
                    .forEach(method -> show(method, shown));
            return shown;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void show(Method method, Map<String, List<String>> shown) {
        Shows shows = method.getAnnotation(Shows.class);
        if (shows == null) {
            return;
        }
        String name = method.getDeclaringClass().getSimpleName() + "#" + method.getName();
        assertThat(AnnotationSupport.isAnnotated(method, org.junit.platform.commons.annotation.Testable.class))
                .as("%s is a test that runs", name)
                .isTrue();
        for (String clause : shows.value()) {
            shown.computeIfAbsent(clause, none -> new ArrayList<>()).add(name);
        }
    }

    private static Path classes() {
        return Path.of("target", "test-classes");
    }

    private static Class<?> loaded(Path file) {
        String name =
                classes().relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, ClauseCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The clauses of those kinds, document by document in their order. */
    private static List<Clause> clauses() throws IOException {
        List<Clause> clauses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(LAW)) {
            for (Path file :
                    files.filter(one -> one.endsWith("clauses.csv")).sorted().toList()) {
                for (NamedCsvRecord row : csv(file)) {
                    if (KINDS.contains(row.getField("kind"))) {
                        clauses.add(new Clause(
                                row.getField("id"), row.getField("locator"), row.getField("kind"), pack(file)));
                    }
                }
            }
        }
        return clauses;
    }

    private static Path pack(Path file) {
        return java.util.Objects.requireNonNull(LAW.relativize(file).getParent());
    }

    @Test
    void everyClauseHasItsRoomAndThoseOfTodayAreShown() throws IOException {
        Set<String> ids = clauses().stream().map(Clause::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(rooms.keySet())).isEqualTo(ids);
        assertThat(ids).containsAll(shown.keySet());
        assertThat(rooms.entrySet())
                .allSatisfy(row -> assertThat(shown.containsKey(row.getKey()))
                        .as("%s is shown by a test", row.getKey())
                        .isEqualTo(row.getValue().room().built()))
                .allSatisfy(row -> assertThat(row.getValue().room().built()
                                || !row.getValue().rest().isEmpty())
                        .as("%s says what it waits for", row.getKey())
                        .isTrue());
    }

    @Test
    void thePageIsNotStale() throws IOException {
        String page = page();
        if (Boolean.getBoolean("huji.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() throws IOException {
        StringBuilder out = new StringBuilder("""
                # Coverage of the register's and the procedure's clauses

                Written by `ClauseCoverageTest`; do not edit. Rewrite it with `mvn test -pl server -am -Dtest=ClauseCoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuji.write=true`.

                Every clause of kind register-duty, prohibition, right and process. Room: the part of Huji it belongs to; REGISTER, LAW and
                CASEWORK are there today, and each of their clauses names the tests that show it. What is left to other parts is said, and not counted as covered.
                How the rules of settlement are covered: [law-coverage.md](law-coverage.md).
                """);
        Path pack = Path.of("");
        for (Clause clause : clauses()) {
            if (!clause.pack().equals(pack)) {
                pack = clause.pack();
                out.append("\n## ").append(pack).append("\n\n");
                out.append("| clause | in the document | kind | room | shown by | what is elsewhere |\n");
                out.append("|---|---|---|---|---|---|\n");
            }
            Row row = rooms.getOrDefault(clause.id(), new Row(Room.NOWHERE, ""));
            out.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            clause.id(),
                            clause.locator(),
                            clause.kind(),
                            row.room(),
                            shown.getOrDefault(clause.id(), List.of()).stream()
                                    .map(test -> "`" + test + "`")
                                    .collect(Collectors.joining("<br>")),
                            row.rest())
                    .replace("\r\n", "\n"));
        }
        return out.append('\n').append(counted()).toString();
    }

    private String counted() {
        Map<Room, Long> counts =
                new TreeMap<>(rooms.values().stream().collect(Collectors.groupingBy(Row::room, Collectors.counting())));
        return counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ", "Clauses: ", "."))
                + "\n";
    }
}
