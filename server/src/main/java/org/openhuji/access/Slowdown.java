package org.openhuji.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Addresses that guess are slowed: after a number of wrong passwords in a row the next is heard after a second, then after two,
 * four, up to a minute. It forgets an address after ten quiet minutes, and keeps nothing but the address and a count.
 */
@Component
class Slowdown {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int LONGEST_SECONDS = 60;
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource time;
    private final int borne;
    private final Map<String, Wrong> addresses = new ConcurrentHashMap<>();

    Slowdown(InstantSource time, SignInLimits limits) {
        this.time = time;
        this.borne = limits.addressTries();
    }

    private record Wrong(int times, Instant last) {}

    /** Whether an attempt from there comes too soon. */
    boolean tooSoon(String address) {
        Wrong wrong = addresses.get(address);
        if (wrong == null || wrong.times() < borne) {
            return false;
        }
        long pause = Math.min(1L << Math.min(wrong.times() - borne, 10), LONGEST_SECONDS);
        return time.instant().isBefore(wrong.last().plusSeconds(pause));
    }

    void wrong(String address) {
        Instant now = time.instant();
        if (addresses.size() >= MOST_ADDRESSES) {
            addresses.values().removeIf(wrong -> forgotten(wrong, now));
        }
        addresses.compute(
                address,
                (key, wrong) ->
                        wrong == null || forgotten(wrong, now) ? new Wrong(1, now) : new Wrong(wrong.times() + 1, now));
    }

    void right(String address) {
        addresses.remove(address);
    }

    private static boolean forgotten(Wrong wrong, Instant now) {
        return wrong.last().plus(MEMORY).isBefore(now);
    }
}
