package org.openhuji.policy.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Law;

/**
 * The typed form of a law, kept on disk under the hash of its sources and of the code that reads them: packs are read and
 * checked once, not at every start.
 */
public final class LawCache {
    private LawCache() {}

    /** The kept form of a folder's present contents, or {@code null}. */
    public static @Nullable Law find(Path folder, Path cache) {
        Path file = file(folder, cache);
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return (Law) new RecordCodec.Reader(in).read();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Keeps a form; written aside and moved into place, so that nobody reads half of it. */
    public static void keep(Law law, Path folder, Path cache) {
        Path file = file(folder, cache);
        try {
            Files.createDirectories(cache);
            Path aside = Files.createTempFile(cache, "law", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
                new RecordCodec.Writer(out).write(law);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the compiled law in " + cache, e);
        }
    }

    private static Path file(Path folder, Path cache) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LawFiles.hash(folder).getBytes(StandardCharsets.US_ASCII));
            digest.update(CodeHash.own().getBytes(StandardCharsets.US_ASCII));
            String name = HexFormat.of().formatHex(digest.digest()).substring(0, 32);
            return cache.resolve("law-" + name + ".bin");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
