package org.openhuji.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of mistake, planted in a copy of the shipped law: a folder of {@code faults/} holds the change and what a
 * policy officer reads about it. What a test prints otherwise is left in {@code target/faults}, to be read and judged,
 * never to be copied unread.
 */
class PackFaultsTest {
    private static final Path CASES =
            Path.of("src", "test", "resources", "org", "openhuji", "policy", "language", "faults");
    private static final Path SEEN = Path.of("target", "faults");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPlantedMistakeIsReportedAsWritten(String name, @TempDir Path folder) throws IOException {
        LawCopy law = LawCopy.in(folder.resolve("law"));
        law.plant(Files.readString(CASES.resolve(name).resolve("change.txt")));
        LawReader.Reading reading = LawReader.read(law.folder());
        assertThat(reading.law()).as("a law with this mistake was loaded").isNull();
        String zh = shown(name, "zh.txt", reading, Locale.CHINESE);
        String en = shown(name, "en.txt", reading, Locale.ENGLISH);
        assertThat(zh).isEqualTo(expected(name, "zh.txt"));
        assertThat(en).isEqualTo(expected(name, "en.txt"));
    }

    private static String shown(String name, String file, LawReader.Reading reading, Locale language)
            throws IOException {
        String shown =
                reading.faults().stream().map(fault -> fault.show(language)).collect(Collectors.joining());
        Path seen = SEEN.resolve(name).resolve(file);
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, shown);
        return shown;
    }

    private static String expected(String name, String file) throws IOException {
        Path path = CASES.resolve(name).resolve(file);
        return Files.exists(path) ? Files.readString(path) : "(no expected text)";
    }
}
