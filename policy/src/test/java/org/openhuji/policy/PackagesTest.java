package org.openhuji.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages use what the table in {@code ARCHITECTURE.md} allows them. */
class PackagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/openhuji/policy");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?:`([a-z]+)`|\\((root)\\)) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern USE = Pattern.compile("org\\.openhuji\\.policy\\.(?:([a-z]+)\\b|[A-Z])");
    private static final Pattern WORD = Pattern.compile("\\b[a-z]+\\b");

    @Test
    void onlyAllowedDirectionsAreUsed() throws IOException {
        Map<String, Set<String>> allowed = allowed();
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, Set<String>> used : used().entrySet()) {
            assertThat(allowed).as("ARCHITECTURE.md").containsKey(used.getKey());
            for (String target : used.getValue()) {
                if (!target.equals(used.getKey())
                        && !allowed.getOrDefault(used.getKey(), Set.of()).contains(target)) {
                    wrong.add(used.getKey() + " uses " + target);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("..", "ARCHITECTURE.md")));
        while (row.find()) {
            Set<String> targets = allowed.computeIfAbsent(
                    row.group(1) == null ? row.group(2) : row.group(1), name -> new TreeSet<>());
            Matcher word = WORD.matcher(row.group(3));
            while (word.find()) {
                targets.add(word.group());
            }
        }
        return allowed;
    }

    private static Map<String, Set<String>> used() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Path folder = SOURCES.relativize(file).getParent();
                Set<String> targets =
                        used.computeIfAbsent(folder == null ? "root" : folder.toString(), name -> new TreeSet<>());
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                Matcher use = USE.matcher(code.replaceAll("(?m)^package .*$", ""));
                while (use.find()) {
                    targets.add(use.group(1) == null ? "root" : use.group(1));
                }
            }
        }
        return used;
    }
}
