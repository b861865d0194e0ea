package org.openhuji.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Load on a running server, its kinds taken in turn so that noise meets all of them; rates as shares of an empty answer, and
 * processor time for each request, which counts where others work on the machine too.
 */
public final class ApiBench {
    private static final int CLIENTS = 4;
    private static final List<String> NAMES = List.of("醴陵", "来龙门", "长沙", "ll", "430281", "城关镇", "雁塔", "麒麟");

    private ApiBench() {}

    /** The port, a file with a family as JSON on each line, the server's process, and {@code --quick} for a short run. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int port = Integer.parseInt(arguments[0]);
        List<byte[]> families = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[2])).orElseThrow();
        boolean quick = List.of(arguments).contains("--quick");
        int rounds = quick ? 3 : 9;
        long millis = quick ? 1_000 : 3_000;
        List<Load> loads = loads(port, families);
        System.out.printf("load at the start: %.1f%n", load());
        for (int i = 0; i < (quick ? 2 : 5); i++) {
            for (Load load : loads) {
                load.round(port, CLIENTS, millis, false, server);
            }
        }
        for (int i = 0; i < rounds; i++) {
            for (Load load : loads) {
                load.round(port, CLIENTS, millis, true, server);
            }
        }
        System.out.printf(
                "%d cores for server and clients, Java %s, load at the end %.1f%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
        System.out.printf(
                "closed loop, %d keep-alive connections, %d rounds of %d ms in turn%n%n", CLIENTS, rounds, millis);
        print(loads);
    }

    private static List<Load> loads(int port, List<byte[]> families) throws IOException {
        byte[] ten = array(IntStream.range(0, 10)
                .mapToObj(i -> families.get(i % families.size()))
                .toList());
        List<byte[]> assessments = families.stream()
                .map(family -> Connection.post("/api/assessments", family))
                .toList();
        List<byte[]> sized = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            for (int i = 0; i < families.size(); i++) {
                int bytes = connection.ask(assessments.get(i));
                sized.add(Connection.post("/api/bench/sized?bytes=" + bytes, families.get(i)));
            }
        }
        List<byte[]> searches = NAMES.stream()
                .map(name -> Connection.get("/api/places?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .toList();
        return List.of(
                new Load("empty JSON (GET)", List.of(Connection.get("/api/bench/empty"))),
                new Load("nothing done, sizes of an assessment (POST)", sized),
                new Load("POST /api/assessments, one family", assessments),
                new Load("POST /api/assessments, ten families", List.of(Connection.post("/api/assessments", ten))),
                new Load("GET /api/places", searches));
    }

    private static byte[] array(List<byte[]> items) {
        return ("["
                        + String.join(
                                ",",
                                items.stream()
                                        .map(item -> new String(item, StandardCharsets.UTF_8))
                                        .toList())
                        + "]")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void print(List<Load> loads) throws IOException {
        List<String> rows = new ArrayList<>();
        System.out.printf(
                "%-44s %9s %9s %9s %7s %7s %7s %8s %9s %8s %9s %9s %8s%n",
                "requests per second",
                "median",
                "lowest",
                "highest",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "B sent",
                "B back",
                "of empty",
                "us server",
                "us client",
                "of empty");
        for (Load load : loads) {
            double[] rates = load.rates().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            // Each round against the empty one beside it: a slow minute slows both.
            double share = median(IntStream.range(0, rates.length)
                    .mapToDouble(
                            i -> load.rates().get(i) / loads.getFirst().rates().get(i)));
            double processorShare = micros(loads.getFirst()) / micros(load);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %,9.0f %,9.0f %,9.0f %7.2f %7.2f %7.2f %,8d %,9d %7.1f%% %9.1f %9.1f %7.1f%%%n",
                    load.name,
                    median(DoubleStream.of(rates)),
                    rates[0],
                    rates[rates.length - 1],
                    load.millis(0.50),
                    load.millis(0.95),
                    load.millis(0.99),
                    load.sent(),
                    load.answeredBytes(),
                    100 * share,
                    load.microsOfServer(),
                    load.microsOfClients(),
                    100 * processorShare);
            rows.add(String.format(
                    Locale.ROOT,
                    "    {\"load\": \"%s\", \"median\": %.1f, \"lowest\": %.1f, \"highest\": %.1f, \"p50\": %.3f, \"p95\": %.3f, \"p99\": %.3f, \"sent\": %d, \"answered\": %d, \"ofEmpty\": %.4f, \"microsOfServer\": %.1f, \"microsOfClients\": %.1f}",
                    load.name,
                    median(DoubleStream.of(rates)),
                    rates[0],
                    rates[rates.length - 1],
                    load.millis(0.50),
                    load.millis(0.95),
                    load.millis(0.99),
                    load.sent(),
                    load.answeredBytes(),
                    share,
                    load.microsOfServer(),
                    load.microsOfClients()));
        }
        System.out.printf("%nasked by design §15: one family at least %d %% of the empty answer%n", 60);
        Files.writeString(
                Families.home().resolve("bench/target/api.json"),
                "{\n  \"unit\": \"requests per second\",\n  \"loads\": [\n" + String.join(",\n", rows) + "\n  ]\n}\n");
        System.out.println("also in bench/target/api.json");
    }

    private static double micros(Load load) {
        return load.microsOfServer() + load.microsOfClients();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
