package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Two connections that load chunks, fed by the one that reads. Chunks have numbers in the order of the file, so that a load
 * that is taken up again knows them.
 */
final class Workers implements AutoCloseable {
    private static final int COUNT = 2;

    private final DataSource data;
    private final Loader loader;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(COUNT);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private int number;

    private record Work(int number, List<Told> groups) {
        static final Work END = new Work(-1, List.of());
    }

    Workers(DataSource data, Loader loader) {
        this.data = data;
        this.loader = loader;
        for (int i = 0; i < COUNT; i++) {
            threads.add(Thread.ofPlatform().name("loading-" + i).daemon().start(this::work));
        }
    }

    /** Hands over a chunk; waits while both are busy. */
    void add(List<Told> groups) {
        put(new Work(number++, groups));
    }

    private void put(Work work) {
        try {
            while (failed.get() == null && !queue.offer(work, 100, TimeUnit.MILLISECONDS)) {
                // Both are busy.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.compareAndSet(null, e);
        }
        if (failed.get() != null) {
            throw new Stopped();
        }
    }

    private void work() {
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            while (failed.get() == null) {
                Work work = queue.poll(100, TimeUnit.MILLISECONDS);
                if (work == Work.END) {
                    return;
                }
                if (work != null) {
                    loader.load(connection, work.number(), work.groups());
                }
            }
        } catch (SQLException | IOException | RuntimeException | InterruptedException e) {
            failed.compareAndSet(null, e);
        }
    }

    /** Waits until all is in. */
    void finish() throws SQLException, IOException {
        try {
            for (int i = 0; i < COUNT; i++) {
                put(Work.END);
            }
        } catch (Stopped e) {
            // What failed is told below.
        }
        join();
        switch (failed.get()) {
            case null -> {}
            case SQLException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    private void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        failed.compareAndSet(null, new Stopped());
        join();
    }

    /** A worker failed: reading on is of no use. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
