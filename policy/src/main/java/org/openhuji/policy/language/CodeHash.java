package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.openhuji.kernel.PlaceCode;

/** The hash of this library's own code: which engine answered, and whether a kept form was made by it. */
public final class CodeHash {
    private static final String OWN = of(CodeHash.class);

    private CodeHash() {}

    /**
     * SHA-256 over the names and checksums of the library's classes, the same whether they stand in a jar or in a
     * folder; 64 hexadecimal digits.
     */
    public static String own() {
        return OWN;
    }

    /** The same over everything that makes an answer: this library and the kernel with the gazetteer. */
    public static String engine() {
        return sha256(OWN + of(PlaceCode.class));
    }

    private static String of(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
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
            return ofFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                classes.put(folder.relativize(file).toString().replace('\\', '/'), checksum.getValue());
            }
        }
        return sha256(classes.toString());
    }

    private static String ofJar(JarFile jar) {
        SortedMap<String, Long> classes = new TreeMap<>();
        jar.stream()
                .filter(entry -> entry.getName().endsWith(".class"))
                .forEach(entry -> classes.put(entry.getName(), entry.getCrc()));
        return sha256(classes.toString());
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(LawFiles.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
