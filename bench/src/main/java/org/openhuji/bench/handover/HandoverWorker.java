package org.openhuji.bench.handover;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openhuji.access.Officer;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.register.Registration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of the two registers in a process of its own, which will be killed, with officers who take every case on. Everything it does
 * follows from its arguments and its database: started again, it goes on.
 */
public final class HandoverWorker {
    private static final int CONNECTIONS = 6;

    private HandoverWorker() {}

    /** {@code DATA NAME PORT PEERPORT FAMILIES OPENED MOMENT SKIP}. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[1];
        int families = Integer.parseInt(arguments[4]);
        int opened = Integer.parseInt(arguments[5]);
        Stops.stopAt("", 0);
        ConfigurableApplicationContext server = Side.start(
                Path.of(arguments[0]),
                name,
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                CONNECTIONS,
                Stops.class);
        boolean first = name.equals("liling");
        Registration registration = server.getBean(Registration.class);
        List<Movers> here = here(first, families);
        JdbcClient sql = server.getBean(JdbcClient.class);
        if (count(sql, "select count(*) from register.act") < here.size()) {
            here.forEach(family -> registration.record(family.filing(), family.registered()));
        }
        // Moves are opened in their order: it goes on with the first that was not opened before it was killed.
        int next = count(sql, "select count(*) from casework.case_file where type = 'SETTLE_IN'");
        say("ready");
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (line.equals("work")) {
                    Stops.stopAt(arguments[6], Integer.parseInt(arguments[7]));
                    Casework casework = server.getBean(Casework.class);
                    Thread.ofPlatform().name("officers").start(() -> work(casework, first, next, opened));
                } else if (line.equals(Stops.RELEASE)) {
                    Stops.release();
                }
            }
        }
        // Whoever started it is gone.
        Runtime.getRuntime().halt(1);
    }

    /** Those registered at a side: every second family comes from a city the first register keeps as well. */
    static List<Movers> here(boolean first, int families) {
        return IntStream.range(0, families)
                .mapToObj(HandoverWorker::family)
                .filter(family -> family.place().equals(Side.NEAR) == first)
                .toList();
    }

    static Movers family(int number) {
        return new Movers(number, number % 2 == 0 ? Side.FAR : Side.NEAR);
    }

    private static int count(JdbcClient sql, String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private static void work(Casework casework, boolean first, int begun, int opened) {
        int next = begun;
        while (true) {
            try {
                if (first && next < opened) {
                    casework.apply(family(next).application());
                    next++;
                }
                for (Officer window : first ? List.of(Officers.LILING, Officers.SHAOYANG) : List.of(Officers.QUJING)) {
                    for (CaseFile file : Officers.queue(casework, window)) {
                        take(casework, window, file);
                    }
                }
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                say("trouble " + trouble);
            }
        }
    }

    private static void take(Casework casework, Officer window, CaseFile file) {
        try {
            Officers.next(casework, window, file);
        } catch (CaseRefused meanwhile) {
            // Changed since it was read: it comes again.
            say("refused " + meanwhile.problem().code() + " " + file.reference());
        }
    }

    static void say(String line) {
        synchronized (HandoverWorker.class) {
            System.out.println("@" + line);
            System.out.flush();
        }
    }
}
