package org.openhuji.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Clears away events that everybody has dealt with: the acts and the log say what happened, the publication only that all who
 * listen have heard. Kept for a week, for whoever looks into a fault.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FinishedEvents {
    static final Duration KEPT = Duration.ofDays(7);

    private final CompletedEventPublications finished;

    FinishedEvents(CompletedEventPublications finished) {
        this.finished = finished;
    }

    /** Once an hour; what is not done yet stays, however old. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        finished.deletePublicationsOlderThan(KEPT);
    }
}
