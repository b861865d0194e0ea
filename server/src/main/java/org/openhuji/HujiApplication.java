package org.openhuji;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HujiApplication {
    /** Starts the server; {@code --today=2018-06-01} fixes the legal date. */
    public static void main(String[] arguments) {
        SpringApplication.run(HujiApplication.class, arguments);
    }
}
