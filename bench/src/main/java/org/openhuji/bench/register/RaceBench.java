package org.openhuji.bench.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Registration;
import org.springframework.util.FileSystemUtils;

/** Officers race to register one person in different places: exactly one wins, the others read why. */
public final class RaceBench {
    private static final int OFFICERS = 32;

    private RaceBench() {}

    /** {@code [ROUNDS]}; exit status 1 where a round has another end. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Path folder = Files.createTempDirectory("huji-race");
        boolean right = true;
        try (RunningRegister register = RunningRegister.open(folder)) {
            for (int round = 1; round <= rounds; round++) {
                Map<String, Integer> ends = round(register.registration(), round);
                int won = ends.getOrDefault("registered", 0);
                right &= won == 1;
                System.out.println("round " + round + ": " + ends);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.out.println(right ? "exactly one won in every round" : "WRONG");
        System.exit(right ? 0 : 1);
    }

    private static Map<String, Integer> round(Registration registration, int round) throws Exception {
        CitizenNumber number = CitizenNumber.of("990224", LocalDate.of(1990, 1, 2), 2 * round + 1);
        CyclicBarrier start = new CyclicBarrier(OFFICERS);
        Map<String, Integer> ends = new TreeMap<>();
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                answers.add(officers.submit(() -> {
                    UUID request = UUID.randomUUID();
                    start.await();
                    try {
                        registration.record(Invented.filing(request), Invented.one(request, number));
                        return "registered";
                    } catch (Contradiction refused) {
                        return refused.findings().getFirst().words().en();
                    }
                }));
            }
            for (Future<String> answer : answers) {
                ends.merge(answer.get(), 1, Integer::sum);
            }
        }
        return ends;
    }
}
