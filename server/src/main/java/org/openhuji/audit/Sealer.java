package org.openhuji.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final int most;
    private volatile @Nullable Thread thread;

    @Autowired
    Sealer(SealStore store, TransactionTemplate transaction) {
        this(store, transaction, AT_ONCE);
    }

    /** With another number of entries in one transaction. */
    Sealer(SealStore store, TransactionTemplate transaction, int most) {
        this.store = store;
        this.transaction = transaction;
        this.most = most;
    }

    /** Seals what has ended and is not sealed yet. Returns how many entries; 0 also where somebody else is sealing. */
    int seal() {
        int sealed = 0;
        Pass pass = null;
        do {
            Pass before = pass;
            pass = transaction.execute(status -> pass(before));
            sealed += pass == null ? 0 : pass.sealed();
        } while (pass != null && pass.sealed() == most);
        return sealed;
    }

    /**
     * One part of a round. A round ends, however much is appended meanwhile: it seals what there was when it began.
     *
     * @param snapshot what was visible when the round began: all of it is sealed when it ends
     * @param since the round before; {@code null} where none can be relied on
     * @param until the greatest id when the round began
     * @param after entries of this round up to here are sealed
     */
    private record Pass(String snapshot, SealStore.@Nullable Round since, long until, long after, int sealed) {}

    private @Nullable Pass pass(@Nullable Pass before) {
        if (!store.lock()) {
            return null;
        }
        Pass pass = before == null ? begin() : before;
        List<EntryRow> entries;
        if (pass.since() == null) {
            entries = store.unsealed(pass.after(), pass.until(), most);
        } else if (before == null) {
            entries = store.unsealedSince(pass.since(), pass.until(), most);
        } else {
            entries = store.unsealedSince(pass.since(), pass.after(), pass.until(), most);
        }
        store.seal(links(entries));
        if (entries.size() < most && (before != null || !entries.isEmpty() || pass.since() == null)) {
            store.round(new SealStore.Round(
                    pass.snapshot(),
                    pass.since() == null
                            ? store.lastFromElsewhere()
                            : pass.since().settled()));
        }
        long after = entries.isEmpty() ? pass.after() : entries.getLast().id();
        return new Pass(pass.snapshot(), pass.since(), pass.until(), after, entries.size());
    }

    private Pass begin() {
        // The snapshot is taken before the entries are: what ends in between is sealed now and found sealed next time.
        String snapshot = store.snapshot();
        SealStore.Round round = store.lastRound().orElse(null);
        boolean reliable = round != null && !store.countedAnew(round);
        return new Pass(snapshot, reliable ? round : null, store.greatestEntry(), 0, 0);
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
