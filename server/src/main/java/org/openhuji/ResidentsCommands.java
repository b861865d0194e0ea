package org.openhuji;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The commands that work on the residents' site's own database: {@code ./huji backup --residents} and {@code ./huji restore
 * --residents}. Nothing else of the server is there, for nothing else has anything to do there.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(Installation.class)
@ConfigurationPropertiesScan("org.openhuji.storage")
@ComponentScan(
        basePackages = {"org.openhuji.storage", "org.openhuji.backup"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EventListening"))
@Import(InstallationConfiguration.class)
public final class ResidentsCommands {
    private ResidentsCommands() {}

    /** Runs one command and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its status. */
    static int run(String... arguments) {
        return Commands.run(ResidentsCommands.class, List.of(ResidentsApplication.PROFILE), arguments);
    }
}
