package org.openhuji.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.AsyncAnnotationBeanPostProcessor;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Modules that listen to what others have committed ({@code @ApplicationModuleListener}): few work at once, what failed is tried again,
 * and what everybody has dealt with is cleared away.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EventListening {
    /**
     * How many events are dealt with at once. What follows from an act can wait a moment; were each dealt with at once, a busy hour's
     * events would take the connections that officers wait for. One long one, such as a whole batch, keeps the others from nothing.
     */
    static final int AT_ONCE = 2;

    /** How long what is done is kept, for whoever looks into a fault: the acts and the log say what happened. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How often an event is dealt with anew before people must look; it stays in the registry, and the next start tries again. */
    static final int ATTEMPTS = 10;

    private final CompletedEventPublications finished;
    private final FailedEventPublications failed;

    EventListening(CompletedEventPublications finished, FailedEventPublications failed) {
        this.finished = finished;
        this.failed = failed;
    }

    /**
     * Events wait in order; they are in the registry, so that those that wait when the program ends are told again at its start. Spring
     * looks for it by its second name, for the scheduler is an executor too.
     */
    @Bean({
        TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME,
        AsyncAnnotationBeanPostProcessor.DEFAULT_TASK_EXECUTOR_BEAN_NAME
    })
    static ThreadPoolTaskExecutor listeners(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(AT_ONCE)
                .maxPoolSize(AT_ONCE)
                .threadNamePrefix("events-")
                .build();
    }

    /** Once a minute: a database that was away for a moment is back. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void again() {
        failed.resubmit(ResubmissionOptions.defaults().withFilter(event -> event.getCompletionAttempts() < ATTEMPTS));
    }

    /** Once an hour; what is not done yet stays, however old. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        finished.deletePublicationsOlderThan(KEPT);
    }
}
