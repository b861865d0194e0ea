package org.openhuji.casework.telling;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.openhuji.casework.CaseEvent;
import org.openhuji.casework.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the transaction of a step that its applicant is to be told, and tells them afterwards: what is noted is told, whatever is cut
 * off, and at most twice where the cut came between handing over and noting it.
 */
@Component
public class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /** Steps that are news to whoever applied. */
    private static final Set<String> NEWS = Set.of(
            "Accept",
            "ReturnOnce",
            "Approve",
            "Refuse",
            "Suspend",
            "Resume",
            "Issue",
            "Received",
            "Register",
            "Replace",
            "CallOff",
            "Released",
            "Restore",
            "Reopen");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final TellingStore store;
    private final MessageGateway gateway;
    private final TransactionTemplate transaction;

    Telling(TellingStore store, MessageGateway gateway, TransactionTemplate transaction) {
        this.store = store;
        this.gateway = gateway;
        this.transaction = transaction;
    }

    /** Keeps how the applicant of a case can be told, until the case is over. */
    @Transactional
    public void reach(CaseId id, Contact contact) {
        store.reach(id, contact);
    }

    /** Notes what is news, in the step's transaction. */
    @EventListener
    void happened(CaseEvent event) {
        if (NEWS.contains(event.step())) {
            store.tell(event.id(), event.version());
        }
    }

    /** Tells what waits, and forgets whom nothing is to be told any more. */
    @Scheduled(fixedDelayString = "${huji.messages.pause:2000}")
    void round() {
        while (Boolean.TRUE.equals(transaction.execute(status -> one()))) {
            // The next one.
        }
        transaction.executeWithoutResult(status -> store.forget());
    }

    private boolean one() {
        TellingStore.Open open = store.next().orElse(null);
        if (open == null) {
            return false;
        }
        try {
            gateway.send(open.id(), open.channel(), open.to(), text(open.ending()));
            store.sent(open.id());
        } catch (IOException trouble) {
            LOG.warn(
                    "A message could not be handed to the gateway: {}",
                    trouble.getClass().getSimpleName());
            store.failed(open.id(), pause(open.tries()));
        }
        return true;
    }

    /** Thirty seconds at first, doubled each time, six hours at most: a gateway that is away for a night is told all in the morning. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** No name, no number, no reason: the end of the reference alone tells one's own cases apart. */
    static String text(String ending) {
        return "【户籍】您的申请（编号尾号 " + ending + "）有新进展，请用受理编号和查询码在“办到哪一步了”查看。 News on your application ending " + ending
                + ".";
    }
}
