package org.openhuji.register.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Effect;
import org.openhuji.register.Filing;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.duplicates.Candidate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrections and resolved duplicates, which take two officers (SX-35b): who holds {@code RECORD_ACT} proposes, who holds {@code
 * APPROVE_CORRECTION} at the person's place confirms or declines, and nobody answers their own. All methods throw {@link
 * org.openhuji.access.AccessRefused} where the officer at work may not, and {@link org.openhuji.register.Contradiction} where the
 * register speaks against it.
 */
@Service
public class Proposals {
    /** The longest reason, in characters. */
    public static final int LONGEST = 400;

    /** Stands for the officer who will confirm, while it is only shown what would happen. */
    private static final UUID SOMEBODY = new UUID(0, 0);

    private final ProposalStore store;
    private final Registration registration;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;
    private final TransactionTemplate holding;

    Proposals(
            ProposalStore store,
            Registration registration,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.registration = registration;
        this.access = access;
        this.log = log;
        this.legal = legal;
        this.holding = new TransactionTemplate(transactions);
    }

    /** What would change if a second officer confirmed. */
    public List<Effect> preview(ProposalId id, Proposed content, String place, String reason) {
        Officer officer = access.require(Permission.RECORD_ACT, place);
        return registration.preview(filing(id, reason, officer.id(), SOMEBODY, office(officer)), content.act());
    }

    /**
     * Keeps a proposal; the same again is the same one.
     *
     * @param place division code of where the person is registered
     * @param reason why, 1 to {@value #LONGEST} characters
     * @throws IllegalArgumentException where the reason is missing or too long
     */
    public Proposal propose(ProposalId id, Proposed content, String place, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
        }
        preview(id, content, place, reason);
        Officer officer = access.require(Permission.RECORD_ACT, place);
        store.add(id, content, place, reason.strip(), officer.id(), office(officer));
        return store.find(id).orElseThrow();
    }

    /** The open ones of the places where the officer at work may confirm or propose, the oldest first. */
    @Transactional
    public List<Proposal> listOpen(int limit) {
        Officer officer = access.officer();
        List<Proposal> open = store.listOpen(limit).stream()
                .filter(one -> officer.may(Permission.APPROVE_CORRECTION, one.place())
                        || officer.may(Permission.RECORD_ACT, one.place()))
                .toList();
        List<UUID> persons = new ArrayList<>();
        open.forEach(one -> persons.addAll(values(one.content().persons())));
        if (!persons.isEmpty()) {
            log.append(access.permit(
                    Permission.READ_PERSON,
                    open.getFirst().place(),
                    AuditEvent.PERSON_LISTED,
                    persons,
                    AuditDetail.of("PROPOSALS")));
        }
        return open;
    }

    /** One of them; empty where there is none. */
    @Transactional
    public Optional<Proposal> find(ProposalId id) {
        Optional<Proposal> found = store.find(id);
        found.ifPresent(one -> log.append(access.permit(
                Permission.READ_PERSON,
                one.place(),
                AuditEvent.PERSON_READ,
                values(one.content().persons()),
                AuditDetail.of("PROPOSAL", id.value()))));
        return found;
    }

    /** What would change if the officer at work confirmed it now. */
    public List<Effect> preview(Proposal proposal) {
        return registration.preview(
                filing(proposal, SOMEBODY), proposal.content().act());
    }

    /**
     * Confirms: the act is recorded, by the two. A date of birth and a number take the password once more (borrowed accounts).
     *
     * @return what was recorded; empty where it had been answered before
     */
    public Optional<Recorded> confirm(ProposalId id) {
        // The act and the answer are one transaction, on one connection: both are there, or neither.
        return Objects.requireNonNull(holding.execute(status -> {
            Proposal proposal = store.hold(id).orElseThrow();
            Officer second = second(proposal);
            if (proposal.answer() != null) {
                return Optional.empty();
            }
            if (proposal.content() instanceof Proposed.Correct correct
                    && correct.item().identifies()) {
                access.requireConfirmed();
            }
            Recorded recorded = registration.record(
                    filing(proposal, second.id()), proposal.content().act());
            if (proposal.content() instanceof Proposed.Resolve(PersonId kept, PersonId ended)) {
                log.append(access.permit(
                        Permission.APPROVE_CORRECTION,
                        proposal.place(),
                        AuditEvent.DUPLICATE_REVIEWED,
                        List.of(kept.value(), ended.value()),
                        AuditDetail.of(
                                Candidate.Decision.SAME.name(), recorded.act().value())));
            }
            store.answer(id, Proposal.Decision.CONFIRMED, second.id(), null, recorded.act());
            tell(proposal, Proposal.Decision.CONFIRMED);
            return Optional.of(recorded);
        }));
    }

    /**
     * Declines, with words.
     *
     * @return whether it was open
     * @throws IllegalArgumentException where there are no words, or too many
     */
    @Transactional
    public boolean decline(ProposalId id, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("an answer has 1 to " + LONGEST + " characters");
        }
        Proposal proposal = store.hold(id).orElseThrow();
        Officer second = second(proposal);
        if (proposal.answer() != null) {
            return false;
        }
        store.answer(id, Proposal.Decision.DECLINED, second.id(), words.strip(), null);
        tell(proposal, Proposal.Decision.DECLINED);
        return true;
    }

    private Officer second(Proposal proposal) {
        Officer officer = access.require(Permission.APPROVE_CORRECTION, proposal.place());
        access.requireOther(proposal.officer());
        access.requireNotOwn(values(proposal.content().persons()));
        return officer;
    }

    private void tell(Proposal proposal, Proposal.Decision decision) {
        log.append(access.permit(
                Permission.APPROVE_CORRECTION,
                proposal.place(),
                AuditEvent.CORRECTION_APPROVED,
                values(proposal.content().persons()),
                AuditDetail.of(decision.name(), proposal.id().value())));
    }

    private Filing filing(Proposal proposal, UUID second) {
        return filing(proposal.id(), proposal.reason(), proposal.officer(), second, proposal.office());
    }

    private Filing filing(ProposalId id, String reason, UUID officer, UUID second, String office) {
        LocalDate today = LocalDate.now(legal);
        return new Filing(
                id.value(), PartialDate.of(today), today, null, reason, officer, second, office, matter(), List.of());
    }

    private @Nullable String matter() {
        return access.findPurpose()
                .filter(Purpose.Case.class::isInstance)
                .map(Purpose::reference)
                .orElse(null);
    }

    private static String office(Officer officer) {
        return officer.office().name();
    }

    private static List<UUID> values(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }
}
