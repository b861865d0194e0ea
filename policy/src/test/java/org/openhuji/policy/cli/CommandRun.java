package org.openhuji.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Commands run as a policy officer runs them, over a copy of the shipped law. */
final class CommandRun {
    private final Path law;
    private final StringWriter printed = new StringWriter();

    private CommandRun(Path law) {
        this.law = law;
    }

    static CommandRun inCopyOfTheLaw(Path temp) throws IOException {
        Path shipped = Path.of("..", "law");
        Path law = temp.resolve("law");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path target = law.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return new CommandRun(law);
    }

    Path law() {
        return law;
    }

    /** Runs a command and returns its exit status. */
    int status(String... args) {
        String before = System.getProperty("huji.home");
        System.setProperty("huji.home", "..");
        try {
            PrintWriter writer = new PrintWriter(printed, true);
            return Main.run(args, writer, writer);
        } finally {
            if (before == null) {
                System.clearProperty("huji.home");
            } else {
                System.setProperty("huji.home", before);
            }
        }
    }

    /** Everything printed so far. */
    String printed() {
        return printed.toString();
    }
}
