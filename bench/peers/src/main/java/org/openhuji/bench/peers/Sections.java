package org.openhuji.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The peers' rules, as files: {@code == name} before each, lines of {@code //} left out. */
final class Sections {
    private Sections() {}

    static String text(String file) {
        try (InputStream in = Sections.class.getResourceAsStream("/peers/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no such rules: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> of(String file) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("== ")) {
                name = line.substring(3).strip();
            } else if (!line.startsWith("//") && !line.isBlank()) {
                sections.merge(name, line, (a, b) -> a + "\n" + b);
            }
        }
        return sections;
    }
}
