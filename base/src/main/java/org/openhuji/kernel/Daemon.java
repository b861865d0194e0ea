package org.openhuji.kernel;

import org.jspecify.annotations.Nullable;

/** Work that goes on again and again beside everything else, in a thread of its own, until it is stopped. */
public final class Daemon {
    private static final long PATIENCE_MILLIS = 5_000;

    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    /**
     * Not begun yet.
     *
     * @param work ends soon after its thread is interrupted
     */
    public Daemon(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Begins. */
    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(work);
    }

    /** Interrupts it and waits until it has ended, five seconds at most. */
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was begun and not stopped. */
    public boolean running() {
        return thread != null;
    }
}
