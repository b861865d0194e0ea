package org.openhuji.register.loading;

import java.io.PrintWriter;
import java.time.Duration;

/** How far a load has come, with its rate; a line that is written over on a terminal, now and then a new one elsewhere. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("huji.terminal");
    private long total;
    private long begun;
    private long told;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(long persons) {
        total = persons;
        begun = System.nanoTime();
        told = begun;
    }

    @Override
    public synchronized void persons(long done) {
        long now = System.nanoTime();
        if (now - told < (terminal ? ON_TERMINAL : ELSEWHERE).toNanos() && done < total) {
            return;
        }
        told = now;
        double seconds = Math.max(0.001, (now - begun) / 1e9);
        double rate = done / seconds;
        long left = rate > 0 ? Math.round((total - done) / rate) : 0;
        int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
        out.printf(
                "%s%s%s  %,d / %,d  %,.0f/s  余 / left %d:%02d%s",
                terminal ? "\r" : "",
                "▓".repeat(filled),
                "░".repeat(WIDTH - filled),
                done,
                total,
                rate,
                left / 60,
                left % 60,
                terminal ? "" : "\n");
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (terminal && begun != 0) {
            out.println();
            out.flush();
        }
    }
}
