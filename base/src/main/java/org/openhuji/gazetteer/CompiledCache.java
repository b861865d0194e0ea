package org.openhuji.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder of compiled files. A file's name is the hash of its sources; beside it a stamp per codes folder remembers
 * which hash its files had, so that an opening does not read them. Files come in by an atomic move: of two processes
 * that compile at once, both use a whole file, and the later one stays.
 *
 * <p>Here texts are joined by {@code concat}: the first {@code +} of a cold JVM costs ten milliseconds, and an opening
 * is to take less than fifty.
 */
final class CompiledCache {
    private final Sources sources;
    private final Path cache;

    CompiledCache(Sources sources, Path cache) {
        this.sources = sources;
        this.cache = cache;
    }

    /** A compiled file and the hash of what it was compiled from. */
    record Entry(CompiledFile file, String hash) {}

    Entry open() throws IOException {
        String stamp = sources.stamp();
        String hash = remembered(stamp);
        boolean fresh = hash.isEmpty();
        if (fresh) {
            hash = sources.hash();
        }
        Path file = cache.resolve("gazetteer-".concat(hash).concat(".bin"));
        Optional<CompiledFile> compiled = Files.exists(file) ? CompiledFile.open(file) : Optional.empty();
        if (compiled.isEmpty()) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempFile(cache, "gazetteer-", ".part");
            try {
                new Compiler(sources).compile().write(unfinished);
                move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            compiled = CompiledFile.open(file);
        }
        if (fresh) {
            remember(stamp, hash);
        }
        if (compiled.isEmpty()) {
            throw new IOException("cannot be written whole: ".concat(file.toString()));
        }
        return new Entry(compiled.get(), hash);
    }

    private Path stampFile() {
        String folder = sources.codes().toAbsolutePath().normalize().toString();
        return cache.resolve(
                "gazetteer-".concat(Integer.toHexString(folder.hashCode())).concat(".stamp"));
    }

    private String remembered(String stamp) throws IOException {
        try {
            String text = Files.readString(stampFile());
            return text.startsWith(stamp.concat("\n")) ? text.substring(stamp.length() + 1) : "";
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void remember(String stamp, String hash) throws IOException {
        Path unfinished = Files.createTempFile(cache, "gazetteer-", ".part");
        Files.writeString(unfinished, stamp.concat("\n").concat(hash));
        move(unfinished, stampFile());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
