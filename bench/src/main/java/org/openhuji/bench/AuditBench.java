package org.openhuji.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openhuji.Commands;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.audit.Verdict;
import org.openhuji.audit.Verifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log under load: appends by eight connections, one transaction each, while it is sealed; then a long log, and its proof in a
 * small heap. Arguments: the data folder, the seconds of appending, the length of the log.
 */
public final class AuditBench {
    private static final int CONNECTIONS = 8;
    private static final int PERSONS = 1_000_000;
    private static final int AT_ONCE = 1_000;

    private final AuditLog log;
    private final Verifier verifier;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    private AuditBench(ConfigurableApplicationContext context) {
        this.log = context.getBean(AuditLog.class);
        this.verifier = context.getBean(Verifier.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.sql = context.getBean(JdbcClient.class);
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Commands.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--huji.data=" + arguments[0], "--logging.level.root=warn")) {
            AuditBench bench = new AuditBench(context);
            bench.append(5);
            bench.append(Integer.parseInt(arguments[1]));
            bench.fill(Long.parseLong(arguments[2]));
            bench.verify();
        }
    }

    private void append(int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Callable<long[]>> writers = IntStream.range(0, CONNECTIONS)
                .<Callable<long[]>>mapToObj(one -> () -> write(end))
                .toList();
        double longest = 0;
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<long[]>> running = writers.stream().map(threads::submit).toList();
            while (System.nanoTime() < end) {
                longest = Math.max(longest, oldestUnsealed());
                Thread.sleep(100);
            }
            List<Long> times = new ArrayList<>();
            for (Future<long[]> one : running) {
                Arrays.stream(one.get()).forEach(times::add);
            }
            double took = (System.nanoTime() - begun) / 1e9;
            times.sort(null);
            System.out.printf(
                    "append, %d connections, %d s: %,.0f entries/s; ms p50 %.2f, p95 %.2f, p99 %.2f; oldest unsealed %.2f s%n",
                    CONNECTIONS,
                    seconds,
                    times.size() / took,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 0.99),
                    longest);
        }
    }

    private long[] write(long end) {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            transaction.executeWithoutResult(status -> log.append(read()));
            times.add(System.nanoTime() - begun);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private double oldestUnsealed() {
        return sql.sql("""
                        select coalesce(extract(epoch from clock_timestamp() - min(e.recorded_at)), 0)
                        from audit.entry e
                        where e.id > (select coalesce(max(id), 0) - 30000 from audit.entry)
                          and not exists (select from audit.seal s where s.entry_id = e.id)""").query(Double.class).single();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    private void fill(long length) throws Exception {
        long begun = System.nanoTime();
        long there = count();
        long rounds = Math.max(0, (length - there + AT_ONCE - 1) / AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                long mine = rounds / 3 + (i < rounds % 3 ? 1 : 0);
                running.add(threads.submit(() -> {
                    for (long round = 0; round < mine; round++) {
                        List<AuditEntry> entries = IntStream.range(0, AT_ONCE)
                                .mapToObj(one -> read())
                                .toList();
                        transaction.executeWithoutResult(status -> log.appendAll(entries));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        while (sealed() < there + rounds * AT_ONCE) {
            Thread.sleep(200);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "filled to %,d entries, sealed: %,.0f entries/s; tables %s%n",
                there + rounds * AT_ONCE,
                rounds * AT_ONCE / took,
                sql.sql(
                                "select pg_size_pretty(pg_total_relation_size('audit.entry') + pg_total_relation_size('audit.seal'))")
                        .query(String.class)
                        .single());
    }

    private long sealed() {
        return sql.sql("select coalesce(max(position), 0) from audit.seal")
                .query(Long.class)
                .single();
    }

    private long count() {
        return sql.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private void verify() {
        long begun = System.nanoTime();
        Verdict verdict = verifier.verify(List.of(), links -> {});
        double took = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "verified %,d links in %.1f s: %,.0f/s, heap of %d MB; whole: %s, unsealed %d%n",
                verdict.links(),
                took,
                verdict.links() / took,
                Runtime.getRuntime().maxMemory() >> 20,
                verdict.whole(),
                verdict.unsealed());
    }

    private static AuditEntry read() {
        return new AuditEntry(
                new Actor(new UUID(0, 7), "WINDOW_OFFICER", "醴陵市公安局来龙门派出所", "430281006"),
                new Purpose.Case("LL-2018-00017"),
                AuditEvent.PERSON_READ,
                List.of(new UUID(0x4000, ThreadLocalRandom.current().nextInt(PERSONS))),
                AuditDetail.of("RECORD"));
    }
}
