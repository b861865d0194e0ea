package org.openhuji;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The launcher's commands, run as the launcher does. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs a command on the database of a data folder and returns its exit status. */
    public static int run(Path data, String... arguments) {
        return Commands.run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--huji.home=..", "--huji.cache=target/cache", "--huji.data=" + data))
                .toArray(String[]::new));
    }
}
