package org.openhuji.bench.handover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * Families move between two registers, each a server with a database of its own, and within one of them; either side is killed at
 * each step of the protocol, before and after it is committed, with and without its database, and started again. A letter is
 * brought by one side in the middle of the other's step: there the sender is killed too, before and after the receiver has it.
 * All the time it is looked where everybody is. Ends with {@code moves N, nowhere and not in transit 0, twice 0}, or with exit
 * status 1.
 */
public final class HandoverBench {
    private static final int EACH_ROUND = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Halves of a second without any progress after which nothing more is waited for. */
    private static final int STILL = 600;

    private static final String RECEIVES = "Letters.takeIn";

    private final Map<String, Set<String>> moments = new TreeMap<>();
    private final Random random;
    private final Server fresh;
    private final Server old;
    private final Everybody everybody;
    private final int families;
    private int opened;
    private int kills;
    private int missed;

    private HandoverBench(Path folder, int families, long seed) throws IOException {
        int here = freePort();
        int there = freePort();
        this.families = families;
        this.random = new Random(seed);
        moments.put("liling", new ConcurrentSkipListSet<>());
        moments.put("qujing", new ConcurrentSkipListSet<>());
        this.fresh = new Server("liling", folder.resolve("liling"), here, there, families, seen("liling"));
        this.old = new Server("qujing", folder.resolve("qujing"), there, here, families, seen("qujing"));
        this.everybody = new Everybody(fresh, old);
    }

    private Consumer<String> seen(String side) {
        return moment -> moments.getOrDefault(side, Set.of()).add(moment);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** {@code [--quick] [--seed N] [--kills N]}: quick kills once at each moment, server and database together. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        int most = option(arguments, "--kills", quick ? 100 : 400);
        Path folder = Files.createTempDirectory("huji-handover");
        boolean whole;
        try {
            HandoverBench bench = new HandoverBench(folder, EACH_ROUND * (most + 3), option(arguments, "--seed", 1));
            whole = bench.run(quick, most);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(whole ? 0 : 1);
    }

    private static int option(String[] arguments, String name, int otherwise) {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }

    /** A kill: at which moment of which side, who is killed, and with what. */
    private record Plan(Server at, String moment, Server victim, Server.Doomed doomed) {}

    private List<Plan> plans(boolean quick) {
        List<Plan> plans = new ArrayList<>();
        for (Server side : List.of(fresh, old)) {
            Server other = side == fresh ? old : fresh;
            for (String moment : moments.getOrDefault(side.name(), Set.of())) {
                plans.add(new Plan(side, moment, side, Server.Doomed.SERVER_AND_DATABASE));
                if (!quick) {
                    plans.add(new Plan(side, moment, side, Server.Doomed.SERVER));
                }
                if (moment.startsWith(RECEIVES)) {
                    plans.add(new Plan(side, moment, other, Server.Doomed.SERVER_AND_DATABASE));
                }
            }
        }
        Collections.shuffle(plans, random);
        return plans;
    }

    private boolean run(boolean quick, int most) throws Exception {
        Thread watcher = Thread.ofPlatform().daemon().start(this::watch);
        try {
            // Once undisturbed: which moments there are.
            opened = 2 * EACH_ROUND;
            start(fresh, "", 0);
            start(old, "", 0);
            untilDone();
            List<Plan> plans = plans(quick);
            System.out.printf(
                    "%d moments at the new place, %d at the old one, %d kills%n",
                    moments.getOrDefault(fresh.name(), Set.of()).size(),
                    moments.getOrDefault(old.name(), Set.of()).size(),
                    plans.size());
            for (Plan plan : plans.subList(0, Math.min(most, plans.size()))) {
                opened = Math.min(families, opened + EACH_ROUND);
                round(plan);
            }
            fresh.kill(Server.Doomed.SERVER);
            start(fresh, "", 0);
            untilDone();
            everybody.look();
        } finally {
            watcher.interrupt();
            watcher.join();
        }
        Everybody.Progress end = everybody.progress();
        if (end.open() > 0) {
            everybody.open().forEach(System.out::println);
            for (Server side : List.of(fresh, old)) {
                System.out.printf("%s said last: %s%n", side.name(), side.lastSaid());
            }
        }
        for (Server side : List.of(fresh, old)) {
            side.kill(Server.Doomed.SERVER_AND_DATABASE);
        }
        System.out.printf(
                "%d kills, %d moments did not come; %d looks; cases open %d, letters open %d%n",
                kills, missed, everybody.looks(), end.open(), end.letters());
        System.out.printf(
                "moves %d, nowhere and not in transit %d, twice %d%n",
                end.done(), everybody.nowhere(), everybody.twice());
        return end.done() == opened
                && end.open() == 0
                && end.letters() == 0
                && missed == 0
                && everybody.nowhere() == 0
                && everybody.twice() == 0;
    }

    private void start(Server side, String moment, int skip) throws IOException, InterruptedException {
        side.start(opened, moment, skip);
        side.tell("work");
    }

    /** Starts the side anew so that it stops at the moment, kills there, and starts what was killed. */
    private void round(Plan plan) throws Exception {
        // Which of several commits of the same kind is left to chance.
        int skip = plan.at() == fresh && plan.moment().contains("Casework.take/") ? random.nextInt(4) : 0;
        // The new place is started anew in each round: it opens the moves.
        for (Server side : List.of(fresh, old)) {
            boolean stops = side == plan.at();
            if (stops || side == fresh) {
                if (side.runs()) {
                    side.kill(Server.Doomed.SERVER);
                }
                start(side, stops ? plan.moment() : "", stops ? skip : 0);
            }
        }
        boolean stood = plan.at().stands(PATIENCE);
        everybody.look();
        plan.victim().kill(plan.doomed());
        kills++;
        if (!stood) {
            missed++;
        }
        if (plan.victim() != plan.at()) {
            plan.at().tell(Stops.RELEASE);
        }
        start(plan.victim(), "", 0);
        everybody.look();
        System.out.printf(
                "kill %d: %s %s, %s%s; %s%n",
                kills,
                plan.at().name(),
                plan.moment(),
                plan.victim() == plan.at() ? "itself" : "the sender",
                plan.doomed() == Server.Doomed.SERVER ? "" : " and its database",
                stood ? "stood there" : "THE MOMENT DID NOT COME");
        if (!stood || everybody.nowhere() > 0 || everybody.twice() > 0) {
            System.out.printf("nowhere %d, twice %d%n", everybody.nowhere(), everybody.twice());
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                everybody.look();
                Thread.sleep(Duration.ofMillis(250));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every move that was begun is at its end on both sides, or nothing has gone on for long. */
    private void untilDone() throws InterruptedException {
        Everybody.Progress before = new Everybody.Progress(0, 0, 0);
        for (int still = 0; still < STILL; still++) {
            Thread.sleep(Duration.ofMillis(500));
            try {
                Everybody.Progress progress = everybody.progress();
                if (progress.done() == opened && progress.open() == 0 && progress.letters() == 0) {
                    return;
                }
                if (!progress.equals(before)) {
                    before = progress;
                    still = 0;
                }
            } catch (IOException | SQLException away) {
                // Just starting.
            }
        }
    }
}
