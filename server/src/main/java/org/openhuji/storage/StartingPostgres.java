package org.openhuji.storage;

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
    private final CompletableFuture<CarriedPostgres> started;

    private StartingPostgres(CompletableFuture<CarriedPostgres> started) {
        this.started = started;
    }

    /** Begins to start it; returns at once. */
    static StartingPostgres begin(StorageFolders folders) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("postgresql").factory());
        CompletableFuture<CarriedPostgres> started = CompletableFuture.supplyAsync(
                () -> CarriedPostgres.start(Path.of(folders.data()), Path.of(folders.cache())), thread);
        thread.shutdown();
        return new StartingPostgres(started);
    }

    /**
     * Waits until it runs.
     *
     * @throws StorageFailure where it cannot be used, with what to do about it
     */
    CarriedPostgres get() {
        try {
            return started.join();
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
            started.get().close();
        } catch (ExecutionException e) {
            // It never ran; whoever wanted it was told by get.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
