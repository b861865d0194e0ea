package org.openhuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the entries one after the other, a few times a second. Among several programs on one database the holder of an advisory
 * lock seals. A transaction that is long under way delays nobody else's entries and is never passed over: each round keeps the
 * snapshot it looked at, and the next takes what was under way in it and has ended since.
 */
@Component
class Sealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLIS = 200;
    private static final int AT_ONCE = 10_000;

    private final SealStore store;
    private final TransactionTemplate transaction;
    private volatile @org.jspecify.annotations.Nullable Thread thread;

    Sealer(SealStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** Seals what has ended and is not sealed yet. Returns how many entries; 0 also where somebody else is sealing. */
    int seal() {
        int sealed = 0;
        int now;
        do {
            now = Optional.ofNullable(transaction.execute(status -> round())).orElse(0);
            sealed += now;
        } while (now == AT_ONCE);
        return sealed;
    }

    private int round() {
        if (!store.lock()) {
            return 0;
        }
        // The snapshot is taken before the entries are: what ends in between is sealed now and found sealed next time.
        String snapshot = store.snapshot();
        Optional<SealStore.Round> round = store.lastRound();
        boolean reliable = round.isPresent() && !store.countedAnew(round.get());
        List<EntryRow> entries = reliable ? store.unsealedSince(round.orElseThrow(), AT_ONCE) : store.unsealed(AT_ONCE);
        store.seal(links(entries));
        if (entries.size() < AT_ONCE && (!entries.isEmpty() || !reliable)) {
            store.round(new SealStore.Round(
                    snapshot, reliable ? round.orElseThrow().settled() : store.lastFromElsewhere()));
        }
        return entries.size();
    }

    private List<SealStore.Link> links(List<EntryRow> entries) {
        List<SealStore.Link> links = new ArrayList<>(entries.size());
        if (!entries.isEmpty()) {
            SealStore.Last last = store.last();
            Chain chain = new Chain();
            byte[] hash = last.hash();
            long position = last.position();
            for (EntryRow entry : entries) {
                position++;
                hash = chain.link(hash, position, entry);
                links.add(new SealStore.Link(position, entry.id(), hash, entry));
            }
        }
        return links;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                seal();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "The audit log could not be sealed; it is tried again: {}",
                        e.getClass().getName());
                if (!rested()) {
                    return;
                }
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(PAUSE_MILLIS * 10);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("audit-sealer").start(this::run);
    }

    /** Ends after the last requests have: what they wrote is sealed too. */
    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        thread = null;
        running.interrupt();
        try {
            running.join();
            seal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The end of the audit log is not sealed yet: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server in starting, after it in stopping. */
    @Override
    public int getPhase() {
        return 0;
    }
}
