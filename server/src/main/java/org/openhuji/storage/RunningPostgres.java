package org.openhuji.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A carried PostgreSQL that runs, as whoever may read its folder finds it: commands work beside the server by it.
 *
 * @param ownerPassword of {@link CarriedPostgres#OWNER}
 * @param password of {@link CarriedPostgres#USER}
 */
record RunningPostgres(String url, String ownerPassword, String password) {
    private static final String FILE = "running.properties";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Writes it into the folder, for its owner only, and whole or not at all. */
    void tell(Path folder) throws IOException {
        Properties told = new Properties();
        told.setProperty("url", url);
        told.setProperty("ownerPassword", ownerPassword);
        told.setProperty("password", password);
        Path fresh = folder.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(fresh)) {
            told.store(out, null);
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static Optional<RunningPostgres> find(Path folder) throws IOException {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            told.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new RunningPostgres(
                told.getProperty("url"), told.getProperty("ownerPassword"), told.getProperty("password")));
    }

    /** The one another program runs in a folder, or one started now; waits for a program that is just starting or stopping. */
    static Joined join(Path data, Path cache) throws IOException, InterruptedException {
        Path folder = data.toAbsolutePath().normalize();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                CarriedPostgres ours = CarriedPostgres.start(data, cache);
                return new Joined(ours.running(), ours::close);
            } catch (FolderLock.Taken taken) {
                Optional<RunningPostgres> running = find(folder);
                if (running.isPresent()) {
                    return new Joined(running.get(), () -> {});
                }
                if (System.nanoTime() > patience) {
                    throw taken;
                }
            }
            Thread.sleep(100);
        }
    }

    /** A PostgreSQL to work with, and what to do with it in the end: nothing where it is another program's. */
    record Joined(RunningPostgres running, Runnable end) {}

    /** Never a password. */
    @Override
    public String toString() {
        return url;
    }
}
