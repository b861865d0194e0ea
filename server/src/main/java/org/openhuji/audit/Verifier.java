package org.openhuji.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/**
 * Proves the chain from its first link, a few thousand at a time, in constant memory; the log may be written meanwhile. What was
 * published ({@link Checkpoint}) is held against it, whether kept in the database or brought from elsewhere.
 */
@Service
public class Verifier {
    private static final int AT_ONCE = 5_000;
    private static final long IDS_AT_ONCE = 20_000;

    private final SealStore store;

    Verifier(SealStore store) {
        this.store = store;
    }

    /** Publishes the last link: it is kept in the database, and the caller may give it to others. Nothing while nothing is sealed. */
    public Optional<Checkpoint> publish() {
        SealStore.Last last = store.last();
        return last.position() == 0 ? Optional.empty() : Optional.of(store.publish(last));
    }

    /**
     * Proves the chain as it was when this began.
     *
     * @param published checkpoints from elsewhere, in any order
     * @param progress told how many links are proved, now and then
     */
    public Verdict verify(List<Checkpoint> published, LongConsumer progress) {
        long end = store.last().position();
        long greatest = store.greatestEntry();
        Walk walk = new Walk(published, end);
        while (walk.broken == null && walk.position < end) {
            walk.through(store.links(walk.position, AT_ONCE));
            progress.accept(walk.position);
        }
        long unsealed = 0;
        for (long id = 0; walk.broken == null && id < greatest; id += IDS_AT_ONCE) {
            for (SealStore.Unsealed entry : store.unsealedBetween(id, Math.min(greatest, id + IDS_AT_ONCE))) {
                unsealed++;
                if (entry.passedOver() && walk.broken == null) {
                    walk.broken = new Verdict.Broken(end + 1, entry.id(), Verdict.How.INSERTED);
                }
            }
        }
        return walk.verdict(unsealed);
    }

    /** One walk along the chain. */
    private final class Walk {
        private final Chain chain = new Chain();
        private final List<Checkpoint> published;
        private final long end;
        private int next;
        private byte[] hash = Chain.BEGINNING;
        private long position;
        private Verdict.@org.jspecify.annotations.Nullable Broken broken;

        Walk(List<Checkpoint> others, long end) {
            List<Checkpoint> all = new ArrayList<>(store.checkpoints());
            all.addAll(others);
            all.sort(Comparator.comparingLong(Checkpoint::position));
            this.published = all;
            this.end = end;
        }

        void through(List<SealStore.Link> links) {
            for (SealStore.Link link : links) {
                if (link.position() > end || broken != null) {
                    break;
                }
                take(link);
            }
            if (links.isEmpty() && broken == null) {
                broken = new Verdict.Broken(position + 1, 0, Verdict.How.SEAL_MISSING);
            }
        }

        private void take(SealStore.Link link) {
            EntryRow entry = link.entry();
            if (link.position() != position + 1) {
                broken = new Verdict.Broken(position + 1, 0, Verdict.How.SEAL_MISSING);
            } else if (entry == null) {
                broken = new Verdict.Broken(link.position(), link.entryId(), Verdict.How.ENTRY_MISSING);
            } else {
                byte[] right = chain.link(hash, link.position(), entry);
                if (!Arrays.equals(right, link.hash())) {
                    broken = new Verdict.Broken(link.position(), entry.id(), Verdict.How.CHANGED);
                } else if (!asPublished(link.position(), right)) {
                    broken = new Verdict.Broken(link.position(), entry.id(), Verdict.How.OTHER_THAN_PUBLISHED);
                } else {
                    hash = right;
                    position = link.position();
                }
            }
        }

        private boolean asPublished(long at, byte[] right) {
            while (next < published.size() && published.get(next).position() <= at) {
                Checkpoint checkpoint = published.get(next++);
                if (checkpoint.position() == at && !Arrays.equals(checkpoint.bytes(), right)) {
                    return false;
                }
            }
            return true;
        }

        Verdict verdict(long unsealed) {
            if (broken == null && next < published.size()) {
                broken = new Verdict.Broken(end + 1, 0, Verdict.How.CUT_OFF);
            }
            Optional<Checkpoint> last =
                    position == 0 ? Optional.empty() : Optional.of(Checkpoint.of(position, hash, Instant.EPOCH));
            return new Verdict(position, unsealed, Optional.ofNullable(broken), last);
        }
    }
}
