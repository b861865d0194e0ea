package org.openhuji.policy.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading ends in a law or in faults that can be shown. */
class LawFuzzTest {
    private static final List<String> FILES = List.of(
            "430281-liling/2017-07-28/policy.yaml",
            "430200-zhuzhou/2015-01-01/policy.yaml",
            "000000-residence-permit-order/2016-01-01/policy.yaml",
            "430281-liling/2017-07-28/clauses.csv",
            "000000-residence-permit-order/2016-01-01/cases.yaml",
            "common.yaml",
            "papers.yaml",
            "vocabulary.yaml");
    private static final String[] PIECES = {
        "",
        " ",
        "  ",
        ":",
        "- ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        "#",
        "&a",
        "*a",
        "|",
        ">",
        "$",
        ",",
        "，",
        "。",
        "%",
        "@",
        "!",
        "null",
        "~",
        "0",
        "99999999999999999999",
        "2018-02-30",
        "-1",
        "all",
        "\t",
        "\u0000",
        "\u0085",
        "𠮷",
        "? ",
        "---",
        "any: []",
        "is: ",
        "at least 99999999999 of: [isMinor]",
        "exists relative in :",
        "here",
        "destination",
        "on",
        "<="
    };
    private static final int ROUNDS = 300;

    @Test
    void noEditOfALineMakesTheReaderThrow(@TempDir Path temp) throws IOException {
        LawCopy law = LawCopy.in(temp.resolve("law"));
        Random random = new Random(430281);
        // Reading the long case files at every round would only take time.
        Files.writeString(law.folder().resolve("430281-liling/2017-07-28/cases.yaml"), "cases: []\n");
        Files.writeString(law.folder().resolve("430200-zhuzhou/2015-01-01/cases.yaml"), "cases: []\n");
        for (int round = 0; round < ROUNDS; round++) {
            Path file = law.folder().resolve(FILES.get(random.nextInt(FILES.size())));
            String text = Files.readString(file);
            Files.writeString(file, edited(text, random));
            read(law.folder(), file, round);
            Files.writeString(file, text);
        }
    }

    @Test
    void brokenBytesDeepBracketsAndRunawayDefinitionsAreFaults(@TempDir Path temp) throws IOException {
        LawCopy law = LawCopy.in(temp.resolve("law"));
        StringBuilder doubling = new StringBuilder("pack: x\ndefinitions:\n");
        for (int i = 0; i < 40; i++) {
            doubling.append("  d%d: {is: [d%d, d%d]}\n".formatted(i, i + 1, i + 1));
        }
        doubling.append("  d40: {is: isMinor}\nroutes: {LL-3.1.1: {when: d0}}\n");
        List<byte[]> contents = List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                ("a: ".repeat(3) + "\n").getBytes(StandardCharsets.UTF_8),
                ("- ".repeat(50_000) + "x").getBytes(StandardCharsets.UTF_8),
                "&a [*a]".getBytes(StandardCharsets.UTF_8),
                "&a {routes: *a}".getBytes(StandardCharsets.UTF_8),
                "\uFEFFpack: liling".getBytes(StandardCharsets.UTF_8),
                "? [1, 2]\n: {}\n? {a: b}\n: []".getBytes(StandardCharsets.UTF_8),
                "~".getBytes(StandardCharsets.UTF_8),
                "--- a\n--- b".getBytes(StandardCharsets.UTF_8),
                doubling.toString().getBytes(StandardCharsets.UTF_8));
        for (String name : FILES) {
            Path file = law.folder().resolve(name);
            byte[] shipped = Files.readAllBytes(file);
            for (byte[] content : contents) {
                Files.write(file, content);
                boolean loaded = read(law.folder(), file, -1);
                assertThat(loaded && name.endsWith("policy.yaml")).as(name).isFalse();
            }
            Files.write(file, shipped);
        }
    }

    /** Whether a law came out. */
    private static boolean read(Path folder, Path file, int round) throws IOException {
        try {
            LawReader.Reading reading = LawReader.read(folder);
            reading.faults().forEach(fault -> {
                fault.show(Locale.CHINESE);
                fault.show(Locale.ENGLISH);
            });
            assertThat(reading.law() == null).isEqualTo(!reading.faults().isEmpty());
            return reading.law() != null;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(
                    "round " + round + ", " + file + ":\n" + Files.readString(file, StandardCharsets.ISO_8859_1), e);
        }
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            default -> {
                int from = random.nextInt(line.length() + 1);
                int to = Math.min(line.length(), from + random.nextInt(8));
                String piece = PIECES[random.nextInt(PIECES.length)];
                lines.set(at, line.substring(0, from) + piece + line.substring(to));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
