package org.openhuji.gate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gate between the register and the residents' site.
 *
 * @param url at the register: where the residents' site is reached; plain http only on this machine; {@code null} where there is none
 * @param secret known to both processes, at least 32 bytes, and to nobody else
 * @param pause at the register: how long after an exchange that brought nothing the next one is
 * @param again at the residents' site: how soon what was fetched and not answered is offered again at first; each time twice as long
 * @param keepDays at the residents' site: how long the page of a case that has ended is kept
 */
@ConfigurationProperties("huji.gate")
public record GateSettings(
        @Nullable URI url,
        @DefaultValue("") String secret,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("10s") Duration again,
        @DefaultValue("90") int keepDays) {
    /** The names both sign with. */
    public static final String REGISTER = "register";

    public static final String SITE = "residents";

    /** Where the residents' site is called. */
    public static final String ADDRESS = "/gate/exchange";

    /** As long as the digest it keys. */
    private static final int LEAST = 32;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public GateSettings {
        boolean known = !secret.isEmpty();
        if (known && secret.getBytes(StandardCharsets.UTF_8).length < LEAST || url != null && !known) {
            throw new IllegalArgumentException("huji.gate.secret: a secret has at least " + LEAST + " bytes");
        }
        if (url != null && !safe(url)) {
            throw new IllegalArgumentException("huji.gate.url: a url is https, but on this machine: " + url);
        }
        if (pause.isNegative() || again.isNegative() || keepDays < 1) {
            throw new IllegalArgumentException("huji.gate: pause and again are not negative, keep-days is 1 or more");
        }
    }

    private static boolean safe(URI url) {
        boolean here = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        return "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && here;
    }

    /** Whether there is a residents' site of its own to call. */
    public boolean calls() {
        return url != null;
    }

    /** The same, at a site that nobody could call without the secret. */
    public GateSettings callable() {
        if (secret.isEmpty()) {
            throw new NoSecret();
        }
        return this;
    }

    /** How long after it was offered so many times something is offered again. */
    public Duration again(int offered) {
        Duration pause = again.multipliedBy(1L << Math.min(Math.max(offered - 1, 0), 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "GateSettings[" + url + "]";
    }
}
