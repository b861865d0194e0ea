package org.openhuji;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import picocli.CommandLine;

/**
 * The server's classes without its pages, for commands: {@code ./huji audit verify} and its like. Beans are made when they are
 * needed, so a command pays for what it uses; the database is the server's, also while the server runs.
 *
 * <p>Arguments that configure ({@code --spring…}, {@code --huji…}) go to Spring, all others to the command.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.openhuji\\.web\\..*"))
public final class Commands {
    private static final String CONFIGURES = "--(?:spring|huji|logging)\\..*";

    private Commands() {}

    /** Runs one command and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its status. */
    static int run(String... arguments) {
        return run(Commands.class, List.of(), arguments);
    }

    /** Runs one command on the beans of an application, in some profiles; returns its status. */
    static int run(Class<?> application, List<String> profiles, String... arguments) {
        String[] configuring = select(arguments, true);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .profiles(profiles.toArray(String[]::new))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(Map.of("huji.shared", "true", "logging.level.root", "warn"))
                .run(configuring)) {
            CommandLine line = new CommandLine(new Root());
            context.getBeansOfType(ServerCommand.class).values().forEach(line::addSubcommand);
            line.setCaseInsensitiveEnumValuesAllowed(true);
            return line.execute(select(arguments, false));
        }
    }

    private static String[] select(String[] arguments, boolean configuring) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.matches(CONFIGURES) == configuring)
                .toArray(String[]::new);
    }

    /** What stands before every command. */
    @CommandLine.Command(name = "./huji")
    private static final class Root {}
}
