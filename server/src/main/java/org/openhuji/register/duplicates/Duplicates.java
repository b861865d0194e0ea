package org.openhuji.register.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.register.ActId;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be one person: found by the program when somebody is registered for the first time and for whole batches,
 * decided by officers who hold {@code REVIEW_DUPLICATES}. {@code SAME} asks for the act that resolves the duplicate; {@code
 * DIFFERENT} is for good.
 */
@Service
public class Duplicates {
    private static final int AT_ONCE = 1_000;

    private final DuplicateStore store;
    private final RegisterReader reader;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    Duplicates(
            DuplicateStore store, RegisterReader reader, Access access, AuditLog log, @Qualifier("legal") Clock legal) {
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /** Looks whom some persons may be a second time, and puts what is worth a look in the queue. Twice is as once. */
    @Transactional
    public void find(Collection<PersonId> persons) {
        List<DuplicateStore.Found> found = new ArrayList<>();
        store.pairsOf(persons, pair -> collect(pair, found));
        store.keep(found);
    }

    /** As {@link #find}, for all who were registered for the first time by an act or by the batch it belongs to. */
    @Transactional
    public void findOfBatch(ActId act) {
        List<DuplicateStore.Found> found = new ArrayList<>();
        store.pairsOfBatch(act, pair -> {
            collect(pair, found);
            if (found.size() == AT_ONCE) {
                store.keep(found);
                found.clear();
            }
        });
        store.keep(found);
    }

    private static void collect(DuplicateStore.Pair pair, List<DuplicateStore.Found> found) {
        UUID one = pair.one();
        Likeness likeness = Likeness.of(pair.left(), pair.right());
        if (one != null && likeness.score() >= Likeness.WORTH_A_LOOK) {
            found.add(new DuplicateStore.Found(one, pair.other(), likeness));
        }
    }

    /** The open ones with a person in the officer's charge, the likeliest first; at most 500. */
    @Transactional
    public List<Candidate> listOpen(int limit) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        List<Candidate> open =
                store.listOpen(access.places(Permission.REVIEW_DUPLICATES), Math.min(limit, AT_ONCE / 2));
        List<UUID> persons = open.stream()
                .flatMap(candidate -> List.of(candidate.one(), candidate.other()).stream())
                .map(PersonId::value)
                .distinct()
                .toList();
        log.append(entry(officer, AuditEvent.PERSON_LISTED, persons, AuditDetail.of("DUPLICATES")));
        return open;
    }

    /** One of the two at least is in the officer's charge. */
    private boolean covers(Officer officer, Candidate candidate) {
        return reader.list(List.of(candidate.one(), candidate.other()), now()).stream()
                .anyMatch(found -> officer.may(Permission.REVIEW_DUPLICATES, found.place()));
    }

    /** Two records side by side; empty where the program did not find them alike. */
    @Transactional
    public Optional<Comparison> compare(PersonId one, PersonId other) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        return store.find(one, other)
                .filter(candidate -> covers(officer, candidate))
                .flatMap(candidate -> {
                    Optional<PersonRecord> left = seen(candidate.one());
                    Optional<PersonRecord> right = seen(candidate.other());
                    if (left.isEmpty() || right.isEmpty()) {
                        return Optional.empty();
                    }
                    log.append(entry(
                            officer,
                            AuditEvent.PERSON_READ,
                            List.of(candidate.one().value(), candidate.other().value()),
                            AuditDetail.of("DUPLICATE")));
                    return Optional.of(Comparison.of(
                            candidate,
                            left.get(),
                            right.get(),
                            reader.kin(candidate.one(), now(), Sight.PLAIN),
                            reader.kin(candidate.other(), now(), Sight.PLAIN)));
                });
    }

    private Optional<PersonRecord> seen(PersonId person) {
        return reader.find(person, now()).map(found -> found.seen(Sight.PLAIN));
    }

    /**
     * Decides an open pair.
     *
     * @param reason in words; {@code null} where there is nothing to add
     * @return whether it was open: who comes second learns that it has been decided
     */
    @Transactional
    public boolean decide(PersonId one, PersonId other, Candidate.Decision decision, @Nullable String reason) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        Optional<Candidate> candidate = store.find(one, other).filter(found -> covers(officer, found));
        boolean decided = candidate.isPresent() && store.decide(one, other, decision, officer.id(), reason);
        if (decided) {
            log.append(entry(
                    officer,
                    AuditEvent.DUPLICATE_REVIEWED,
                    List.of(one.value(), other.value()),
                    AuditDetail.of(decision.name())));
        }
        return decided;
    }

    /** Says which act resolved a pair that was decided to be one person; for the act, in its transaction. */
    public void resolved(PersonId one, PersonId other, ActId act) {
        store.resolved(one, other, act);
    }

    private AuditEntry entry(Officer officer, AuditEvent event, List<UUID> persons, AuditDetail detail) {
        return new AuditEntry(
                Access.actor(
                        officer, Permission.REVIEW_DUPLICATES, officer.office().place()),
                access.purpose(),
                event,
                persons,
                detail);
    }

    private AsOf now() {
        return AsOf.on(LocalDate.now(legal));
    }
}
