package org.openhuji.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are borne.
 *
 * @param tries in a row for one account; the last of them locks it
 * @param locked for how long
 * @param addressTries in a row from one address before it is slowed
 */
@ConfigurationProperties("huji.access")
record SignInLimits(
        @DefaultValue("5") int tries,
        @DefaultValue("15m") Duration locked,
        @DefaultValue("20") int addressTries) {}
