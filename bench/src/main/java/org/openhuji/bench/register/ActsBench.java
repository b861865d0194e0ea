package org.openhuji.bench.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Move-in of a family of four with constraints, history, log and event, against the same rows in bare SQL in one transaction; in
 * turns, so that both meet the same machine, in a register that has people already. Then at a steady rate, each act counted from
 * the moment it was due.
 */
public final class ActsBench {
    private static final int THREADS = 4;

    private ActsBench() {}

    /** {@code [--quick]}. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int acts = quick ? 200 : 2_000;
        int rounds = quick ? 3 : 7;
        Path folder = Files.createTempDirectory("huji-acts");
        try (RunningRegister register = RunningRegister.open(folder)) {
            DataSource source = register.bean(DataSource.class);
            InventedCity.fill(register, quick ? 12_000 : 60_000);
            Runnable act = () -> act(register);
            Runnable bare = () -> BareMoveIn.write(source, UUID.randomUUID());
            closed(act, acts / 2, 1);
            closed(bare, acts / 2, 1);
            for (int threads : new int[] {1, THREADS}) {
                double[] ours = new double[rounds];
                double[] theirs = new double[rounds];
                for (int round = 0; round < rounds; round++) {
                    theirs[round] = closed(bare, acts, threads);
                    ours[round] = closed(act, acts, threads);
                }
                Arrays.sort(ours);
                Arrays.sort(theirs);
                double median = ours[rounds / 2];
                double bareMedian = theirs[rounds / 2];
                System.out.printf(
                        "%d at once: acts %.0f/s (%.0f-%.0f), bare SQL %.0f/s (%.0f-%.0f), ratio %.2f; load %s%n",
                        threads,
                        median,
                        ours[0],
                        ours[rounds - 1],
                        bareMedian,
                        theirs[0],
                        theirs[rounds - 1],
                        median / bareMedian,
                        load());
            }
            for (int rate : new int[] {50, 100, 200}) {
                open(act, rate, quick ? 5 : 30);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static void act(RunningRegister register) {
        UUID request = UUID.randomUUID();
        register.registration().record(Invented.filing(request), Invented.family(request));
    }

    private static double closed(Runnable work, int many, int threads) throws Exception {
        AtomicInteger left = new AtomicInteger(many);
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                done.add(workers.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.run();
                    }
                }));
            }
            for (Future<?> worker : done) {
                worker.get();
            }
        }
        return many / ((System.nanoTime() - begun) / 1e9);
    }

    private static void open(Runnable work, int rate, int seconds) throws Exception {
        int many = rate * seconds;
        double[] millis = new double[many];
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                long due = begun + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int at = i;
                done.add(workers.submit(() -> {
                    work.run();
                    millis[at] = (System.nanoTime() - due) / 1e6;
                }));
            }
            for (Future<?> act : done) {
                act.get();
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%d acts/s for %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.1f ms; load %s%n",
                rate,
                seconds,
                millis[many / 2],
                millis[many * 95 / 100],
                millis[many * 99 / 100],
                millis[many - 1],
                load());
    }

    private static String load() throws Exception {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "?";
    }
}
