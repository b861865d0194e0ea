package org.openhuji.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address may ask for. A request costs 1 and more ({@link Cost}).
 *
 * @param rate what an address gets back in a second; 0: nobody is limited
 * @param burst what it may spend at once, at least 1
 * @param addresses of how many addresses is kept what they spent, at least 1; the ones seen longest ago are forgotten first
 */
@ConfigurationProperties("huji.limit")
record Limits(
        @DefaultValue("50") int rate,
        @DefaultValue("500") int burst,
        @DefaultValue("20000") int addresses) {
    Limits {
        if (rate < 0 || burst < 1 || addresses < 1) {
            throw new IllegalArgumentException(
                    "huji.limit: rate must be 0 or more, burst and addresses 1 or more, not %d, %d, %d"
                            .formatted(rate, burst, addresses));
        }
    }

    /** Whether anybody is limited. */
    boolean on() {
        return rate > 0;
    }
}
