package org.openhuji;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The residents' site as a process of its own, with a database of its own and no route to the register's: {@code ./huji serve
 * --residents}. It has the residents' pages and the public API and nothing of register, casework or office; what people hand in
 * reaches the register through the gate.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(Installation.class)
@ConfigurationPropertiesScan({"org.openhuji.gate", "org.openhuji.storage", "org.openhuji.web"})
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = NotAtTheResidentsSite.class))
public final class ResidentsApplication {
    /** What tells the site's beans and configuration from the register's. */
    static final String PROFILE = "residents";

    private ResidentsApplication() {}

    /** Starts the site; arguments as those of the server. */
    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /** The site, not started yet. */
    static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ResidentsApplication.class).profiles(PROFILE);
    }
}
