package org.openhuji;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The launcher's commands, run as the launcher does. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs a command on the database of a data folder and returns its exit status. */
    public static int run(Path data, String... arguments) {
        return Commands.run(on(data, arguments));
    }

    /** The same on the database of a residents' site, as with {@code --residents}. */
    public static int runAtTheSite(Path data, String... arguments) {
        return ResidentsCommands.run(on(data, arguments));
    }

    private static String[] on(Path data, String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--huji.home=..", "--huji.cache=target/cache", "--huji.data=" + data))
                .toArray(String[]::new);
    }
}
