package org.openhuji.bench.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the two registers as its parent sees it: started, told to work, killed, looked into. */
final class Server {
    private static final Duration START = Duration.ofMinutes(5);

    private final String name;
    private final Path data;
    private final int port;
    private final int peerPort;
    private final int families;
    private final Consumer<String> seen;
    private @Nullable Process process;

    private volatile String lastSaid = "";
    private CountDownLatch ready = new CountDownLatch(1);
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    Server(String name, Path data, int port, int peerPort, int families, Consumer<String> seen) {
        this.name = name;
        this.data = data;
        this.port = port;
        this.peerPort = peerPort;
        this.families = families;
        this.seen = seen;
    }

    String name() {
        return name;
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    /** Starts it, to stop at a moment; returns when it is ready. */
    void start(int opened, String moment, int skip) throws IOException, InterruptedException {
        ready = new CountDownLatch(1);
        stopped = new CountDownLatch(1);
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dhuji.home=" + System.getProperty("huji.home", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HandoverWorker.class.getName(),
                        data.toString(),
                        name,
                        String.valueOf(port),
                        String.valueOf(peerPort),
                        String.valueOf(families),
                        String.valueOf(opened),
                        moment,
                        String.valueOf(skip))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(name + ".log").toFile()))
                .start();
        process = started;
        lastSaid = "";
        CountDownLatch begun = ready;
        CountDownLatch halted = stopped;
        Thread.ofVirtual().start(() -> listen(started, begun, halted));
        if (!ready.await(START.toSeconds(), TimeUnit.SECONDS) || started.waitFor(200, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    name + " did not start: " + Files.readString(data.resolveSibling(name + ".log")));
        }
    }

    private void listen(Process started, CountDownLatch begun, CountDownLatch halted) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("@ready")) {
                    begun.countDown();
                } else if (line.equals("@stopped")) {
                    halted.countDown();
                } else if (line.startsWith("@seen ")) {
                    seen.accept(line.substring("@seen ".length()));
                } else if (line.startsWith("@")) {
                    lastSaid = line.substring(1);
                }
            }
        } catch (IOException broken) {
            // The pipe breaks with the process.
        }
        // No more is said: it ended, or was killed.
        begun.countDown();
    }

    /** What its officers met with last; empty where all went well since it started. */
    String lastSaid() {
        return lastSaid;
    }

    /** Has its officers begin, or lets it go on from where it stopped. */
    void tell(String word) throws IOException {
        Writer commands = Objects.requireNonNull(process).outputWriter(StandardCharsets.UTF_8);
        commands.write(word + "\n");
        commands.flush();
    }

    /** Waits until it stands at the moment; not for ever. */
    boolean stands(Duration patience) throws InterruptedException {
        return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without a word: the server, and its database with all its processes where that is wanted. */
    void kill(Doomed what) throws IOException {
        List<ProcessHandle> doomed = new ArrayList<>();
        Path pid = data.resolve("postgresql/postmaster.pid");
        if (what == Doomed.SERVER_AND_DATABASE && Files.exists(pid)) {
            long postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(postmaster).ifPresent(handle -> {
                doomed.add(handle);
                handle.descendants().forEach(doomed::add);
            });
        }
        Process server = Objects.requireNonNull(process);
        server.destroyForcibly();
        doomed.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        doomed.forEach(handle -> handle.onExit().join());
    }

    /** What is killed. */
    enum Doomed {
        SERVER,
        SERVER_AND_DATABASE
    }

    /** A connection to its database, as the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("running.properties"))) {
            told.load(in);
        }
        DriverManager.setLoginTimeout(2);
        return DriverManager.getConnection(told.getProperty("url"), "huji", told.getProperty("ownerPassword"));
    }
}
