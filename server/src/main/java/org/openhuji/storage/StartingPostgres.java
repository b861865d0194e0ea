package org.openhuji.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The carried PostgreSQL, started beside everything else: it is wanted late in the server's own start and takes a good
 * part of a second. Whoever opened it closes it, and closing waits for a start that is still under way.
 */
final class StartingPostgres implements AutoCloseable {
    private final CompletableFuture<RunningPostgres.Joined> started;

    private StartingPostgres(CompletableFuture<RunningPostgres.Joined> started) {
        this.started = started;
    }

    /** Begins to start it; returns at once. */
    static StartingPostgres begin(StorageFolders folders) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("postgresql").factory());
        CompletableFuture<RunningPostgres.Joined> started = CompletableFuture.supplyAsync(() -> start(folders), thread);
        thread.shutdown();
        return new StartingPostgres(started);
    }

    private static RunningPostgres.Joined start(StorageFolders folders) {
        Path data = Path.of(folders.data());
        Path cache = Path.of(folders.cache());
        if (!folders.shared()) {
            CarriedPostgres postgres = CarriedPostgres.start(data, cache);
            return new RunningPostgres.Joined(postgres.running(), postgres::close);
        }
        try {
            return RunningPostgres.join(data, cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until it runs.
     *
     * @throws StorageFailure where it cannot be used, with what to do about it
     */
    RunningPostgres get() {
        try {
            return started.join().running();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            started.get().end().run();
        } catch (ExecutionException e) {
            // It never ran; whoever wanted it was told by get.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
