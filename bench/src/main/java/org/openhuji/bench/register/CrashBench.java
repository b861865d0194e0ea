package org.openhuji.bench.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openhuji.audit.Verdict;
import org.openhuji.audit.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the register and its PostgreSQL under load, again and again, and compares what was acknowledged, noted outside, with what
 * the register holds at the end. Ends with {@code acknowledged N, lost 0, doubled 0}, or with exit status 1.
 */
public final class CrashBench {
    private final Path data;
    private final Path pending;
    private final Set<UUID> sent = new LinkedHashSet<>();
    private final Set<UUID> acknowledged = new LinkedHashSet<>();
    private final Random random;

    private CrashBench(Path folder, long seed) {
        this.data = folder.resolve("data");
        this.pending = folder.resolve("pending");
        this.random = new Random(seed);
    }

    /** {@code [--rounds N] [--seed N]}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = option(arguments, "--rounds", 20);
        Path folder = Files.createTempDirectory("huji-crash");
        boolean whole;
        try {
            CrashBench bench = new CrashBench(folder, option(arguments, "--seed", 1));
            for (int round = 1; round <= rounds; round++) {
                bench.round(round);
            }
            whole = bench.compare();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(whole ? 0 : 1);
    }

    private static int option(String[] arguments, String name, int otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    private void round(int round) throws Exception {
        List<String> unacknowledged = new ArrayList<>();
        synchronized (this) {
            sent.stream()
                    .filter(request -> !acknowledged.contains(request))
                    .forEach(request -> unacknowledged.add(request.toString()));
        }
        Files.write(pending, unacknowledged);
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dhuji.home=" + System.getProperty("huji.home", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        data.toString(),
                        pending.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = Thread.ofVirtual().start(() -> listen(worker, ready));
        if (!ready.await(4, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the register did not start in round " + round);
        }
        underLoad(acknowledgedSoFar() + 4 + random.nextInt(60));
        Thread.sleep(Duration.ofMillis(random.nextInt(500)));
        kill(worker);
        reader.join(Duration.ofSeconds(10));
        synchronized (this) {
            System.out.printf(
                    "round %d: killed; acknowledged so far %d, of %d sent again%n",
                    round, acknowledged.size(), unacknowledged.size());
        }
    }

    /** Waits until so many acts are acknowledged: a moment of the work and not of the start; a minute at most. */
    private void underLoad(int acts) throws InterruptedException {
        for (int waited = 0; waited < 600 && acknowledgedSoFar() < acts; waited++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private synchronized int acknowledgedSoFar() {
        return acknowledged.size();
    }

    private void listen(Process worker, CountDownLatch ready) {
        try (BufferedReader lines = worker.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("@ready")) {
                    ready.countDown();
                } else if (line.startsWith("@sent ")) {
                    note(sent, line);
                } else if (line.startsWith("@acknowledged ")) {
                    note(acknowledged, line);
                }
            }
        } catch (IOException e) {
            // the pipe breaks with the process: what was not read was not acknowledged
            ready.countDown();
        }
    }

    private synchronized void note(Set<UUID> requests, String line) {
        String id = line.substring(line.indexOf(' ') + 1);
        if (id.length() == 36) {
            requests.add(UUID.fromString(id));
        }
    }

    /** Both at once, without a word: the server, and the database with all its processes. */
    private void kill(Process worker) throws IOException {
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        List<ProcessHandle> doomed = new ArrayList<>();
        if (Files.exists(pidFile)) {
            long postmaster =
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(postmaster).ifPresent(process -> {
                doomed.add(process);
                process.descendants().forEach(doomed::add);
            });
        }
        worker.destroyForcibly();
        doomed.forEach(ProcessHandle::destroyForcibly);
        worker.onExit().join();
        doomed.forEach(process -> process.onExit().join());
    }

    private synchronized boolean compare() throws Exception {
        try (RunningRegister register = RunningRegister.open(data)) {
            JdbcClient sql = register.sql();
            Set<UUID> recorded = new LinkedHashSet<>();
            long doubled = 0;
            for (UUID request : sql.sql("select request from register.act")
                    .query(UUID.class)
                    .list()) {
                doubled += recorded.add(request) ? 0 : 1;
            }
            long lost = acknowledged.stream()
                    .filter(request -> !recorded.contains(request))
                    .count();
            long persons = sql.sql("select count(*) from register.presence")
                    .query(Long.class)
                    .single();
            long entries = sql.sql("select count(*) from audit.entry where event = 'ACT_RECORDED'")
                    .query(Long.class)
                    .single();
            doubled += Math.abs(persons - 4L * recorded.size());
            long untold = untold(sql);
            System.out.printf(
                    "recorded %d acts, %d persons, %d entries in the log, %d events not dealt with%n",
                    recorded.size(), persons, entries, untold);
            Verdict verdict = register.bean(Verifier.class).verify(List.of(), position -> {});
            System.out.println(verdict);
            System.out.printf("acknowledged %d, lost %d, doubled %d%n", acknowledged.size(), lost, doubled);
            return lost == 0 && doubled == 0 && untold == 0 && entries == recorded.size() && verdict.whole();
        }
    }

    /** Events that no listener has dealt with, after a while to do so. */
    private static long untold(JdbcClient sql) throws InterruptedException {
        long left = 1;
        for (int tries = 0; tries < 60 && left > 0; tries++) {
            Thread.sleep(Duration.ofMillis(500));
            left = sql.sql("select count(*) from event_publication where completion_date is null")
                    .query(Long.class)
                    .single();
        }
        return left;
    }
}
