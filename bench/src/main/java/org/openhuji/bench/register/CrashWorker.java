package org.openhuji.bench.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openhuji.register.Registration;

/**
 * The register in a process of its own, which will be killed. Says each request on its output before it is filed and once it is
 * recorded; first files again what was said before an earlier end and not acknowledged.
 */
public final class CrashWorker {
    private static final int THREADS = 4;

    private CrashWorker() {}

    /** {@code DATA PENDING}: the data folder and a file of requests to send again. */
    public static void main(String[] arguments) throws Exception {
        RunningRegister register = RunningRegister.open(Path.of(arguments[0]));
        Registration registration = register.registration();
        List<UUID> pending = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(UUID::fromString)
                .toList();
        say("ready");
        pending.forEach(request -> file(registration, request));
        try (ExecutorService officers = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                officers.execute(() -> {
                    while (true) {
                        file(registration, UUID.randomUUID());
                    }
                });
            }
        }
    }

    private static void file(Registration registration, UUID request) {
        say("sent " + request);
        registration.record(Invented.filing(request), Invented.family(request));
        say("acknowledged " + request);
    }

    private static synchronized void say(String line) {
        System.out.println("@" + line);
        System.out.flush();
    }
}
