package org.openhuji.casework.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Level;
import org.openhuji.casework.Party;
import org.openhuji.casework.steps.Step;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions of an approver's area that are looked at again: on their own level or below, and only where they had no hand in the case.
 * All methods throw {@link org.openhuji.access.AccessRefused} where the officer at work decides no cases.
 */
@Service
public class Reviews {
    private final ReviewStore store;
    private final Sampling sampling;
    private final Casework casework;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    Reviews(
            ReviewStore store,
            Sampling sampling,
            Casework casework,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.sampling = sampling;
        this.casework = casework;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /** Of a hundred decisions, how many are drawn from now on: the city's own setting. */
    public int share() {
        return sampling.share();
    }

    /**
     * What waits.
     *
     * @param yours what the officer at work may look at
     * @param others how many more wait in the area for somebody else: they had a hand in it, or it was decided above them
     */
    public record Open(List<Sampled> yours, int others) {}

    /** What waits to be looked at, the oldest first. */
    @Transactional(readOnly = true)
    public Open open(int limit) {
        UUID officer = access.officer().id();
        return new Open(store.open(places(), levels(), officer, limit), store.others(places(), levels(), officer));
    }

    /** What was found not to be in order in the area, the last one first. */
    @Transactional(readOnly = true)
    public List<Sampled> findings(int limit) {
        return store.findings(places(), limit);
    }

    /** What was found on a case, for whoever has to do with it. */
    @Transactional(readOnly = true)
    public List<Sampled> findings(CaseFile file) {
        return casework.mine(file) ? store.findings(file.id()) : List.of();
    }

    /** What samples told of each matter in the area; where most was found in front. */
    @Transactional(readOnly = true)
    public List<Tally> tallies() {
        return store.tallies(places());
    }

    /** How lots were drawn, the last month first. */
    @Transactional(readOnly = true)
    public List<Draw> draws(int limit) {
        return store.draws(places(), limit);
    }

    /** One of the area, whoever may look at it. */
    @Transactional(readOnly = true)
    public Optional<Sampled> find(CaseId id, int number) {
        access.require(Permission.DECIDE_CASE);
        return store.find(id, number).filter(sampled -> access.may(Permission.DECIDE_CASE, sampled.place()));
    }

    /** The case that undid what a case had registered. */
    @Transactional(readOnly = true)
    public Optional<CaseId> undone(Sampled sampled) {
        return store.undone(sampled.id());
    }

    /** Whether the officer at work may answer for a decision nobody has answered for. */
    public boolean mayLook(Sampled sampled) {
        Officer officer = access.officer();
        return sampled.answer() == null
                && officer.roles().stream()
                        .anyMatch(role -> role.brings(Permission.DECIDE_CASE)
                                && role.covers(sampled.place())
                                && Level.of(role).compareTo(sampled.level()) >= 0)
                && !store.hadAHand(sampled.id(), officer.id());
    }

    /**
     * Answers for a decision.
     *
     * @param words what is not in order; may be empty where everything is
     * @throws CaseRefused where they had a hand in it, it was decided above them, somebody has answered, or a finding has no words
     * @throws org.openhuji.access.AccessRefused where the case is about themselves
     */
    @Transactional
    public Sampled answer(CaseId id, int number, Sampled.Finding finding, String words) {
        Officer officer = access.require(Permission.DECIDE_CASE);
        CaseFile file = casework.find(id).orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
        Sampled sampled = find(id, number).orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
        if (sampled.answer() != null) {
            throw new CaseRefused(CaseProblem.REVIEWED_BEFORE);
        }
        access.requireNotOwn(persons(file));
        if (!mayLook(sampled)) {
            throw new CaseRefused(CaseProblem.NOT_TO_REVIEW);
        }
        String said = finding == Sampled.Finding.IN_ORDER && words.isBlank() ? null : Step.words(words);
        store.answer(
                sampled,
                new Sampled.Answer(finding, said, officer.id(), officer.office().name(), LocalDate.now(legal)));
        log.append(new AuditEntry(
                Access.actor(officer, Permission.DECIDE_CASE, file.place()),
                new Purpose.Case(file.reference()),
                AuditEvent.CASE_REVIEWED,
                persons(file),
                AuditDetail.of(finding.name(), file.id().value())));
        return store.find(id, number).orElseThrow();
    }

    private static List<UUID> persons(CaseFile file) {
        return file.application().parties().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
    }

    private List<RoleAt> roles() {
        return access.require(Permission.DECIDE_CASE).roles().stream()
                .filter(role -> role.brings(Permission.DECIDE_CASE))
                .toList();
    }

    private List<String> places() {
        return roles().stream()
                .map(RoleAt::place)
                .map(place -> place.isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(place)))
                .toList();
    }

    private List<Level> levels() {
        return roles().stream().map(Level::of).toList();
    }
}
