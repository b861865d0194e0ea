package org.openhuji.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What an officer said in this session that is good for a while: the purpose of the moment, and that it is they. */
@Component
class Session {
    /** How long a purpose is good. */
    static final Duration PURPOSE = Duration.ofHours(1);

    /** How long a password given once more is good. */
    static final Duration CONFIRMATION = Duration.ofMinutes(5);

    private static final String PURPOSE_KEY = "huji.purpose";
    private static final String CONFIRMED_KEY = "huji.confirmed";

    private final InstantSource time;

    Session(InstantSource time) {
        this.time = time;
    }

    private record Stated(Purpose purpose, Instant at) {}

    void state(Purpose purpose) {
        put(PURPOSE_KEY, new Stated(purpose, time.instant()));
    }

    Optional<Purpose> purpose() {
        return get(PURPOSE_KEY) instanceof Stated stated && fresh(stated.at(), PURPOSE)
                ? Optional.of(stated.purpose())
                : Optional.empty();
    }

    void confirm() {
        put(CONFIRMED_KEY, time.instant());
    }

    boolean confirmed() {
        return get(CONFIRMED_KEY) instanceof Instant at && fresh(at, CONFIRMATION);
    }

    private boolean fresh(Instant since, Duration good) {
        return time.instant().isBefore(since.plus(good));
    }

    private static void put(String key, Object value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(key, value, RequestAttributes.SCOPE_SESSION);
        }
    }

    private static @Nullable Object get(String key) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(key, RequestAttributes.SCOPE_SESSION);
    }
}
