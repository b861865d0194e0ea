package org.openhuji.bench.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.openhuji.access.Accounts;
import org.openhuji.access.NewAccount;
import org.openhuji.access.Office;
import org.openhuji.access.Password;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The officers' pages over HTTP for a while: nine of ten requests read (a person, a household, a search), one records an act. No
 * answer may be an error, and what is alive in memory must not grow. Ends with exit status 1 otherwise.
 */
public final class MixBench {
    private static final int OFFICERS = 4;
    private static final int FAMILIES = 200;
    private static final String PASSWORD = "a password of the bench";

    /** What may be alive more at the end than at the beginning: caches and statements that fill in the first minutes. */
    private static final long ROOM = 32L << 20;

    private final List<UUID> families =
            IntStream.range(0, FAMILIES).mapToObj(i -> UUID.randomUUID()).toList();
    private final Map<UUID, UUID> heads = new ConcurrentHashMap<>();
    private final LongAdder reads = new LongAdder();
    private final LongAdder acts = new LongAdder();
    private final LongAdder errors = new LongAdder();

    private MixBench() {}

    /** {@code [--minutes N] [--quick]}. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf("--minutes");
        Duration duration = given.contains("--quick")
                ? Duration.ofSeconds(20)
                : Duration.ofMinutes(at < 0 ? 10 : Integer.parseInt(given.get(at + 1)));
        Path folder = Files.createTempDirectory("huji-mix");
        boolean good;
        try (RunningRegister register = RunningRegister.open(folder)) {
            good = new MixBench().run(register, duration);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(RunningRegister register, Duration duration) throws Exception {
        families.forEach(family -> register.registration().record(Invented.filing(family), Invented.family(family)));
        Accounts accounts = register.bean(Accounts.class);
        for (int i = 0; i < OFFICERS; i++) {
            accounts.add(
                    new NewAccount(
                            "officer" + i,
                            "某民警",
                            new Office("某派出所", "430281006"),
                            List.of(new RoleAt(Role.WINDOW_OFFICER, "430281"))),
                    Password.chosen(PASSWORD));
        }
        int port = Objects.requireNonNull(((WebServerApplicationContext) register.context()).getWebServer())
                .getPort();
        all(port, duration.dividedBy(10));
        long before = alive();
        reads.reset();
        acts.reset();
        List<Long> times = all(port, duration);
        long after = alive();
        times.sort(null);
        System.out.printf(
                "%d s, %d officers: %d reads, %d acts, %d errors; %.0f requests/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                duration.toSeconds(),
                OFFICERS,
                reads.sum(),
                acts.sum(),
                errors.sum(),
                times.size() / (double) duration.toSeconds(),
                at(times, 0.5),
                at(times, 0.95),
                at(times, 0.99));
        System.out.printf("alive in memory: %d MB before, %d MB after%n", before >> 20, after >> 20);
        return errors.sum() == 0 && reads.sum() > 0 && acts.sum() > 0 && after - before < ROOM;
    }

    /** All officers at work until it is over; how long each answer took. */
    private List<Long> all(int port, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        List<Long> times = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(OFFICERS)) {
            List<Future<List<Long>>> working = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                int number = i;
                working.add(officers.submit((Callable<List<Long>>) () -> work(port, number, end)));
            }
            for (Future<List<Long>> one : working) {
                times.addAll(one.get());
            }
        }
        return times;
    }

    private List<Long> work(int port, int number, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        Random chance = new Random(number);
        try (Browser browser = new Browser(port, heads)) {
            browser.signIn("officer" + number, PASSWORD);
            for (long now = System.nanoTime(); now < end; ) {
                // Each officer has families of their own, so that nobody waits for another at the same door.
                UUID family = families.get(chance.nextInt(FAMILIES / OFFICERS) * OFFICERS + number);
                int status = ask(browser, family, chance.nextInt(10), chance.nextBoolean());
                if (status >= 400) {
                    errors.increment();
                }
                long after = System.nanoTime();
                times.add(after - now);
                now = after;
            }
        }
        return times;
    }

    private int ask(Browser browser, UUID family, int what, boolean father) throws Exception {
        if (what == 0) {
            acts.increment();
            return browser.changeHead(
                    Invented.id(family, "household"), Invented.id(family, "father"), Invented.id(family, "mother"));
        }
        reads.increment();
        return switch (what) {
            case 1, 2 ->
                browser.search(Invented.father(family).name() + " "
                        + Invented.father(family).born().getYear());
            case 3, 4, 5 -> browser.get("/office/households/" + Invented.id(family, "household"));
            default -> browser.get("/office/persons/" + Invented.id(family, father ? "father" : "mother"));
        };
    }

    /** Bytes that are still held after what can be thrown away was. */
    private static long alive() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
