package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The hash of this library's own code: which engine answered, and whether a kept form was made by it. */
public final class CodeHash {
    private static final String OWN = compute();

    private CodeHash() {}

    /**
     * SHA-256 over the names and checksums of the library's jar, or over its classes where they stand in a folder; 64
     * hexadecimal digits.
     */
    public static String own() {
        return OWN;
    }

    private static String compute() {
        URL place = CodeHash.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            if (place.openConnection() instanceof JarURLConnection inJar) {
                return ofJar(inJar.getJarFile());
            }
            Path path = Path.of(place.toURI());
            if (Files.isRegularFile(path)) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    return ofJar(jar);
                }
            }
            try (Stream<Path> files = Files.walk(path)) {
                List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList();
                return LawFiles.hash(classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ofJar(JarFile jar) {
        StringBuilder entries = new StringBuilder();
        jar.stream()
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> entries.append(entry.getName())
                        .append(' ')
                        .append(entry.getCrc())
                        .append('\n'));
        return HexFormat.of()
                .formatHex(LawFiles.digest().digest(entries.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
