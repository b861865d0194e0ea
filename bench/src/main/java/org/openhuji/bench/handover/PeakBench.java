package org.openhuji.bench.handover;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Accounts;
import org.openhuji.access.NewAccount;
import org.openhuji.access.Office;
import org.openhuji.access.Password;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.register.Registration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The day after the holiday. First the way of a family of four, accepted, examined, approved and registered over the officers'
 * pages, as fast as it goes, beside the rows it leaves written by hand. Then families arrive at a steady rate: of three, two move
 * inside the city and one comes from another city of this register, by permission and certificate. No answer may be an error, the
 * letters have five minutes to arrive after the last of them, and what is alive in memory must not grow.
 */
public final class PeakBench {
    /**
     * Moves, births, deaths and changes of a province of 39.5 million in a year (facts.md 5.7: 1.25, 0.29, 0.30 and 0.59 million), each
     * taken for a family's move, in 2,000 office hours.
     */
    private static final double PROVINCE_PER_HOUR = (1_250_000 + 290_000 + 300_000 + 590_000) / 2_000.0;

    private static final int PEAK = 5;
    private static final int DESKS = 6;
    private static final int CONNECTIONS = 16;
    private static final Duration DRAINED = Duration.ofMinutes(5);
    private static final String PASSWORD = "a password of the bench";
    private static final String CITY = "430224101001";

    /** What may be alive more at the end than after the first tenth: caches and statements that fill. */
    private static final long ROOM = 32L << 20;

    private final ConfigurableApplicationContext server;
    private final Path data;
    private final int port;
    private final AtomicInteger next = new AtomicInteger();

    private PeakBench(ConfigurableApplicationContext server, Path data) {
        this.server = server;
        this.data = data;
        this.port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
    }

    /** {@code [--minutes N] [--quick] [--share S]}: the share of a province's peak that one installation has; all of it by default. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        boolean quick = given.contains("--quick");
        int at = given.indexOf("--minutes");
        Duration duration =
                at >= 0 ? Duration.ofMinutes(Integer.parseInt(given.get(at + 1))) : Duration.ofMinutes(quick ? 1 : 10);
        int part = given.indexOf("--share");
        double share = part < 0 ? 1 : Double.parseDouble(given.get(part + 1));
        Path folder = Files.createTempDirectory("huji-peak");
        boolean good;
        try (ConfigurableApplicationContext server = Side.start(folder, "liling", 0, 1, CONNECTIONS)) {
            good = new PeakBench(server, folder).run(duration, share, quick);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(good ? 0 : 1);
    }

    /** A case that was handed in, and the city its people come from. */
    private record Waiting(CaseId file, boolean fromAnotherCity) {}

    private boolean run(Duration duration, double share, boolean quick) throws Exception {
        accounts();
        double rate = PROVINCE_PER_HOUR * PEAK * share / 3_600;
        int throughput = quick ? 40 : 200;
        int warm = quick ? 20 : 60;
        int arriving = (int) Math.ceil(rate * duration.toSeconds());
        List<Waiting> cases = handedIn(warm + throughput + arriving);
        steady(cases.subList(0, warm), 0);
        asFastAsItGoes(cases.subList(warm, warm + throughput));
        List<Waiting> peak = cases.subList(warm + throughput, cases.size());
        int tenth = peak.size() / 10;
        steady(peak.subList(0, tenth), rate);
        long before = alive();
        Ran ran = steady(peak.subList(tenth, peak.size()), rate);
        long left = drained();
        long after = alive();
        report("answers of the peak", ran.times());
        System.out.printf(
                "%.2f families/s asked (%d times %.0f per hour, share %.2f), %.2f reached, late at most %.1f s; %d families, %d errors%n",
                rate,
                PEAK,
                PROVINCE_PER_HOUR,
                share,
                ran.families() / ran.seconds(),
                ran.late(),
                ran.families(),
                ran.errors());
        System.out.printf(
                "outbox drained %s; alive in memory: %d MB before, %d MB after%n",
                left < 0 ? "NOT within five minutes" : "in %.1f s".formatted(left / 1e3), before >> 20, after >> 20);
        return ran.errors() == 0 && left >= 0 && after - before < ROOM;
    }

    private void accounts() {
        Accounts accounts = server.getBean(Accounts.class);
        for (int i = 0; i < DESKS; i++) {
            account(accounts, "window" + i, Role.WINDOW_OFFICER, "430281");
            account(accounts, "decider" + i, Role.APPROVER, "430281");
            account(accounts, "leaving" + i, Role.WINDOW_OFFICER, "430524");
        }
    }

    private static void account(Accounts accounts, String login, Role role, String place) {
        accounts.add(
                new NewAccount(login, "某民警", new Office("某派出所", place), List.of(new RoleAt(role, place))),
                Password.chosen(PASSWORD));
    }

    /** Families that are registered somewhere and have applied from home. */
    private List<Waiting> handedIn(int families) {
        Registration registration = server.getBean(Registration.class);
        Casework casework = server.getBean(Casework.class);
        List<Waiting> cases = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            boolean another = i % 3 == 2;
            Movers family = new Movers(next.getAndIncrement(), another ? Side.NEAR : CITY);
            registration.record(family.filing(), family.registered());
            casework.apply(family.application());
            cases.add(new Waiting(family.caseId(), another));
        }
        return cases;
    }

    /** What came of families that arrived. */
    private record Ran(List<Long> times, int families, int errors, double seconds, double late) {}

    /** Families arrive at a rate, or at once where it is 0; a desk that is free takes the next. */
    private Ran steady(List<Waiting> cases, double rate) throws Exception {
        AtomicInteger taken = new AtomicInteger();
        long begun = System.nanoTime();
        List<Long> times = new ArrayList<>();
        int errors = 0;
        double late = 0;
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<Served>> working = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                int number = i;
                working.add(desks.submit((Callable<Served>) () -> serve(number, cases, taken, begun, rate)));
            }
            for (Future<Served> one : working) {
                Served served = one.get();
                times.addAll(served.times());
                errors += served.errors();
                late = Math.max(late, served.late());
            }
        }
        return new Ran(times, cases.size(), errors, (System.nanoTime() - begun) / 1e9, late);
    }

    private record Served(List<Long> times, int errors, double late) {}

    private Served serve(int number, List<Waiting> cases, AtomicInteger taken, long begun, double rate)
            throws Exception {
        double late = 0;
        int stuck = 0;
        try (Desk window = new Desk(port);
                Desk decider = new Desk(port);
                Desk leaving = new Desk(port)) {
            window.signIn("window" + number, PASSWORD);
            decider.signIn("decider" + number, PASSWORD);
            leaving.signIn("leaving" + number, PASSWORD);
            for (int i = taken.getAndIncrement(); i < cases.size(); i = taken.getAndIncrement()) {
                if (rate > 0) {
                    long due = begun + (long) (i / rate * 1e9);
                    long wait = due - System.nanoTime();
                    if (wait > 0) {
                        Thread.sleep(Duration.ofNanos(wait));
                    }
                    late = Math.max(late, -wait / 1e9);
                }
                stuck += through(cases.get(i), window, decider, leaving) ? 0 : 1;
            }
            List<Long> times = new ArrayList<>(window.times());
            times.addAll(decider.times());
            times.addAll(leaving.times());
            return new Served(times, window.errors() + decider.errors() + leaving.errors() + stuck, late);
        }
    }

    /** A family's way through the office; tells whether it came to its end. */
    private boolean through(Waiting waiting, Desk window, Desk decider, Desk leaving) throws Exception {
        CaseId file = waiting.file();
        if (!window.step(file, "accept") || !window.step(file, "examine")) {
            return false;
        }
        if (!waiting.fromAnotherCity()) {
            return window.step(file, "approve") && window.step(file, "finish");
        }
        if (!decider.step(file, "approve")) {
            return false;
        }
        window.forget();
        if (!window.step(file, "issue")) {
            return false;
        }
        CaseId other = other(file);
        if (other == null || !leaving.step(other, "accept") || !leaving.step(other, "finish") || !certified(file)) {
            return false;
        }
        window.forget();
        return window.step(file, "finish");
    }

    /** The case of those who leave, which comes with the permission. */
    private @Nullable CaseId other(CaseId file) throws InterruptedException {
        for (int waited = 0; waited < 600; waited++) {
            Optional<UUID> found = server.getBean(JdbcClient.class)
                    .sql("""
                            select o.id from casework.case_file f join casework.case_file o on o.transfer = f.transfer and o.id <> f.id
                            where f.id = :id""")
                    .param("id", file.value())
                    .query(UUID.class)
                    .optional();
            if (found.isPresent()) {
                return new CaseId(found.get());
            }
            Thread.sleep(50);
        }
        return null;
    }

    private boolean certified(CaseId file) throws InterruptedException {
        for (int waited = 0; waited < 600; waited++) {
            boolean there = server.getBean(JdbcClient.class)
                    .sql(
                            "select file -> 'transfer' ->> 'certificate' is not null from casework.case_file where id = :id")
                    .param("id", file.value())
                    .query(Boolean.class)
                    .single();
            if (there) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Families that move inside the city, one desk and then all of them, beside the same rows by hand. */
    private void asFastAsItGoes(List<Waiting> cases) throws Exception {
        List<Waiting> inside =
                cases.stream().filter(waiting -> !waiting.fromAnotherCity()).toList();
        Ran ran = steady(inside, 0);
        report("answers as fast as it goes", ran.times());
        double byHand;
        Map<String, Integer> rows;
        try (HikariDataSource owner = owner()) {
            BareCase bare = new BareCase(owner, inside.getFirst().file());
            byHand = bare.rate(inside.size(), DESKS);
            rows = bare.rows();
        }
        double ours = ran.families() / ran.seconds();
        System.out.printf(
                "accepted, examined, approved, registered inside the city: %.1f families/s by %d desks over HTTP (%d requests each), %d errors;"
                        + " the rows of it in bare SQL %.1f/s: ratio %.2f%n",
                ours, DESKS, ran.times().size() / Math.max(1, ran.families()), ran.errors(), byHand, ours / byHand);
        System.out.println("rows of a family: " + rows);
    }

    /** As the owner of the tables, who may make others beside them; as many connections as there are desks. */
    private HikariDataSource owner() throws IOException {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("running.properties"))) {
            told.load(in);
        }
        HikariDataSource owner = new HikariDataSource();
        owner.setJdbcUrl(told.getProperty("url"));
        owner.setUsername("huji");
        owner.setPassword(told.getProperty("ownerPassword"));
        owner.setMaximumPoolSize(DESKS);
        return owner;
    }

    private static void report(String what, List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        sorted.sort(null);
        System.out.printf(
                "%s: %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    /** Milliseconds until nothing is on its way any more; negative where that takes too long. */
    private long drained() throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < DRAINED.toNanos()) {
            long open =
                    server.getBean(JdbcClient.class).sql("""
                            select (select count(*) from casework.outbox where delivered_at is null)
                                 + (select count(*) from casework.inbox where handled_at is null)""").query(Long.class).single();
            if (open == 0) {
                return Duration.ofNanos(System.nanoTime() - begun).toMillis();
            }
            Thread.sleep(100);
        }
        return -1;
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
}
