package org.openhuji.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One kind of request and what was measured of it: a closed loop, each client asking again when its answer is there. */
final class Load {
    final String name;
    private final List<byte[]> requests;
    private final List<Double> rates = new ArrayList<>();
    private final List<long[]> times = new ArrayList<>();
    private long answered;
    private long answeredBytes;
    private long requestsKept;
    private Duration ofServer = Duration.ZERO;
    private Duration ofClients = Duration.ZERO;

    /** Requests taken in turn. */
    Load(String name, List<byte[]> requests) {
        this.name = name;
        this.requests = requests;
    }

    /** Runs for so long on so many connections; a round that is not kept warms up. */
    void round(int port, int clients, long millis, boolean keep, ProcessHandle server)
            throws InterruptedException, ExecutionException {
        Duration serverBefore = spent(server);
        Duration clientsBefore = spent(ProcessHandle.current());
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long begun = System.nanoTime();
            List<Future<long[]>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                loops.add(threads.submit(() -> loop(port, first, begun + millis * 1_000_000)));
            }
            List<long[]> round = new ArrayList<>();
            for (Future<long[]> loop : loops) {
                round.add(loop.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (keep) {
                int requests = round.stream().mapToInt(each -> each.length).sum();
                times.addAll(round);
                rates.add(requests / seconds);
                requestsKept += requests;
                ofServer = ofServer.plus(spent(server)).minus(serverBefore);
                ofClients = ofClients.plus(spent(ProcessHandle.current())).minus(clientsBefore);
            }
        }
    }

    private long[] loop(int port, int first, long until) throws IOException {
        long[] durations = new long[1024];
        int n = 0;
        long bytes = 0;
        try (Connection connection = new Connection(port)) {
            for (long now = System.nanoTime(); now < until; ) {
                bytes += connection.ask(requests.get((first + n) % requests.size()));
                long after = System.nanoTime();
                if (n == durations.length) {
                    durations = Arrays.copyOf(durations, 2 * n);
                }
                durations[n++] = after - now;
                now = after;
            }
        }
        count(n, bytes);
        return Arrays.copyOf(durations, n);
    }

    private synchronized void count(int requests, long bytes) {
        answered += requests;
        answeredBytes += bytes;
    }

    private static Duration spent(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time of process " + process.pid()));
    }

    /** Microseconds of processor time that one request of the rounds kept took the server, compilers and collector included. */
    double microsOfServer() {
        return ofServer.toNanos() / 1e3 / requestsKept;
    }

    /** The same of the clients, who share the cores with it. */
    double microsOfClients() {
        return ofClients.toNanos() / 1e3 / requestsKept;
    }

    /** The rates of the rounds kept, in their order. */
    List<Double> rates() {
        return rates;
    }

    /** Milliseconds within which this share of all requests was answered. */
    double millis(double share) {
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all[Math.min(all.length - 1, (int) (share * all.length))] / 1e6;
    }

    /** Mean bytes sent, head included. */
    long sent() {
        return (long)
                requests.stream().mapToInt(request -> request.length).average().orElse(0);
    }

    /** Mean bytes answered, head left out. */
    long answeredBytes() {
        return answered == 0 ? 0 : answeredBytes / answered;
    }
}
