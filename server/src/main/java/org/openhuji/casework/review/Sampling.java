package org.openhuji.casework.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseEvent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the lots: of every month and station once, when the month is over, by the program and by nobody's hand. While decisions are
 * made nobody can know which will be looked at, for the seed is not there yet.
 */
@Component
public class Sampling {
    private static final Set<String> DECISIONS = Set.of("Approve", "Refuse", "CallOff");

    private final ReviewStore store;
    private final AuditLog log;
    private final Clock legal;
    private final int share;
    private final SecureRandom random = new SecureRandom();

    Sampling(
            ReviewStore store,
            AuditLog log,
            @Qualifier("legal") Clock legal,
            @Value("${huji.review.share:5}") int share) {
        if (share < 0 || share > 100) {
            throw new IllegalArgumentException("huji.review.share is 0 to 100, of a hundred");
        }
        this.store = store;
        this.log = log;
        this.legal = legal;
        this.share = share;
    }

    /** Of a hundred decisions, how many are drawn from now on. */
    int share() {
        return share;
    }

    /** Notes a decision in its own transaction. */
    @EventListener
    void happened(CaseEvent event) {
        if (DECISIONS.contains(event.step())) {
            store.decided(event.id(), event.version());
        }
    }

    @Scheduled(fixedDelayString = "${huji.review.pause:3600000}")
    @Transactional
    void look() {
        round(LocalDate.now(legal));
    }

    /**
     * Draws what has not been drawn of the months that are over.
     *
     * @param today the legal day
     * @return how many decisions are to be looked at by it
     */
    @Transactional
    public int round(LocalDate today) {
        int all = 0;
        for (ReviewStore.Undrawn month : store.undrawn(today)) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            Optional<UUID> sample = store.open(month, share, seed);
            if (sample.isPresent()) {
                int drawn = store.draw(sample.get());
                log.append(AuditEntry.of(
                        Actor.SYSTEM,
                        new Purpose.SystemWork(),
                        AuditEvent.SAMPLE_DRAWN,
                        new AuditDetail("CASES", sample.get(), drawn)));
                all += drawn;
            }
        }
        return all;
    }
}
