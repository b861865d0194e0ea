package org.openhuji.register.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a moment safe to be read as known: every act recorded until then is either there to be seen or will never be. An act
 * holds a lock from before it takes its time of recording until it is committed; whoever reads a recent moment waits until
 * nobody holds it.
 */
@Component
class Moments {
    /** No act is open for longer: older moments need no waiting. */
    static final Duration OPEN_AT_MOST = Duration.ofHours(1);

    private final JdbcClient sql;
    private final InstantSource time;
    private final TransactionTemplate apart;

    Moments(JdbcClient sql, InstantSource time, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.time = time;
        this.apart = new TransactionTemplate(transactions);
        // the lock must be gone, and the snapshot of the reading taken, after it was had
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Waits where it is needed.
     *
     * @throws IllegalArgumentException where the moment has not come yet: what will be known then can still change
     */
    void settle(Instant known) {
        if (known.isBefore(time.instant().minus(OPEN_AT_MOST))) {
            return;
        }
        Boolean past = apart.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('register.recording', 0))")
                    .query((row, number) -> true)
                    .single();
            return sql.sql("select clock_timestamp() >= :known")
                    .param("known", Dated.moment(known))
                    .query(Boolean.class)
                    .single();
        });
        if (!Boolean.TRUE.equals(past)) {
            throw new IllegalArgumentException("as known at a moment that has not come yet");
        }
    }
}
