package org.openhuji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;
import org.openhuji.register.Effect;
import org.openhuji.register.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases: opened, read, and taken step by step. Whoever acts says which version they saw, so that two officers cannot overwrite each
 * other. All methods throw {@link CaseRefused} where a step is not possible, in words and with nothing changed, and {@link
 * org.openhuji.access.AccessRefused} where the officer at work may not.
 */
@Service
public class Casework {
    private final CaseStore store;
    private final Opening opening;
    private final Taking taking;
    private final Endings endings;
    private final Replacements replacements;
    private final Restoring restoring;
    private final Releasing releasing;
    private final Access access;
    private final CaseLog log;
    private final ApplicationEventPublisher events;
    private final Clock legal;

    Casework(
            CaseStore store,
            Opening opening,
            Taking taking,
            Endings endings,
            Replacements replacements,
            Restoring restoring,
            Releasing releasing,
            Access access,
            CaseLog log,
            ApplicationEventPublisher events,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.opening = opening;
        this.taking = taking;
        this.endings = endings;
        this.replacements = replacements;
        this.restoring = restoring;
        this.releasing = releasing;
        this.access = access;
        this.log = log;
        this.events = events;
        this.legal = legal;
    }

    /** Opens a case at the window; the same again is the same one. */
    @Transactional
    public CaseFile open(NewCase fresh) {
        access.require(Permission.HANDLE_CASE, fresh.place());
        CaseFile file = opening.open(fresh, null);
        log.tell(file, AuditEvent.CASE_STEP, "OPEN");
        return file;
    }

    /**
     * Hands an application in from home; the same again is the same one, and gives no code a second time.
     *
     * @return the case and the code that opens it, which is kept nowhere
     */
    @Transactional
    public Applied apply(NewCase fresh) {
        AccessCode code = AccessCode.draw();
        HandedIn in = handIn(fresh, code.key(""));
        return new Applied(in.file(), in.again() ? null : code.text());
    }

    /** Hands an application in from home, to be opened by a code whose key is given; the same again is the same one. */
    @Transactional
    public HandedIn handIn(NewCase fresh, CaseKey key) {
        CaseFile file = opening.open(fresh, key.bytes());
        if (file.state() != CaseState.DRAFT) {
            return new HandedIn(file, true);
        }
        events.publishEvent(new CodeDrawn(file.id()));
        return new HandedIn(taking.takeBy(By.APPLICANT, file, new Submit(List.of())), false);
    }

    /**
     * An application that was handed in.
     *
     * @param code what opens it from home; {@code null} where it had been handed in before
     */
    public record Applied(CaseFile file, @Nullable String code) {}

    /**
     * An application that was handed in, to be opened by a key of the caller's.
     *
     * @param again whether it had been handed in before, with whatever key it had then
     */
    public record HandedIn(CaseFile file, boolean again) {}

    /** A case for whoever knows its reference and code; empty where the two do not belong together. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> track(String reference, String code) {
        return track(CaseKey.of(reference, code));
    }

    /** The same, by the key of both. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> track(CaseKey key) {
        return store.find(key.reference(), key.bytes());
    }

    /** A case by its identity, where the key is its own. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> track(CaseId id, CaseKey key) {
        return store.find(id)
                .filter(file -> store.find(file.reference(), key.bytes()).isPresent());
    }

    /** The key that opens a case from home now; empty where none does. */
    @Transactional(readOnly = true)
    public Optional<CaseKey> key(CaseId id) {
        return store.key(id);
    }

    /**
     * Takes a step from home: supplement, object, withdraw.
     *
     * @throws CaseRefused where reference and code do not belong together, or the step is not the applicant's
     */
    @Transactional
    public CaseFile takeFromHome(CaseKey key, int seen, Step step) {
        CaseFile file = track(key).orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
        return takeFromHome(taking.held(file.id(), seen), step);
    }

    /**
     * Takes a step somebody asked for a while ago: on the case as it stands now, if it still can be taken.
     *
     * @throws CaseRefused as above
     */
    @Transactional
    public CaseFile takeFromHome(CaseId id, CaseKey key, Function<CaseFile, Step> step) {
        CaseFile file = store.hold(id)
                .filter(held -> track(held.id(), key).isPresent())
                .orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
        return takeFromHome(file, step.apply(file));
    }

    private CaseFile takeFromHome(CaseFile file, Step step) {
        CaseFile after = taking.takeBy(By.APPLICANT, file, step);
        releasing.releaseIfOut(after);
        return after;
    }

    /** What whoever is refused is told of the ways to object. */
    public Words remedy(CaseFile file) {
        return taking.remedy(file);
    }

    /** A case with all that is in it; empty where there is none, or it is of a place in nobody's charge here. */
    @Transactional
    public Optional<CaseFile> find(CaseId id) {
        return store.find(id).filter(this::mine).map(file -> {
            log.tell(file, AuditEvent.CASE_READ, file.type().name());
            return file;
        });
    }

    /** A case by its reference, as {@link #find(CaseId)}. */
    @Transactional
    public Optional<CaseFile> find(String reference) {
        return store.find(reference).map(CaseFile::id).flatMap(this::find);
    }

    /**
     * What opens a case from home, for whoever applied at the window: drawn once, and again where the paper it stood on was lost.
     * Empty where the case has one already.
     *
     * @param again whether the one before is void
     */
    @Transactional
    public Optional<String> code(CaseFile file, boolean again) {
        access.require(Permission.HANDLE_CASE, file.place());
        if (store.keyed(file.id()) && !again) {
            return Optional.empty();
        }
        AccessCode code = AccessCode.draw();
        store.key(file.id(), code.digest());
        events.publishEvent(new CodeDrawn(file.id()));
        return Optional.of(code.text());
    }

    /**
     * The number under which a case is archived: station, year, matter and number in sequence. Given once the case has ended, and the
     * same ever after.
     *
     * @throws CaseRefused where the case has not ended
     */
    @Transactional
    public String archiveNumber(CaseFile file) {
        if (!mine(file) || !file.state().ended()) {
            throw new CaseRefused(
                    CaseProblem.NOT_ENDED,
                    file.state().words().zh(),
                    file.state().words().en());
        }
        // One at a time: whoever asks at the same moment gets the same number.
        store.hold(file.id());
        String series = "D" + file.reference().substring(0, file.reference().lastIndexOf('-'));
        return store.drawnOnce(file.id(), "archive", () -> series + "-%04d".formatted(store.next(series)));
    }

    /** Whether the officer at work has to do with a case, in whichever part. */
    public boolean mine(CaseFile file) {
        return access.may(Permission.HANDLE_CASE, file.place()) || access.may(Permission.DECIDE_CASE, file.place());
    }

    /** The steps of a case, in their order. */
    @Transactional(readOnly = true)
    public List<CaseStep> steps(CaseId id) {
        return store.steps(id);
    }

    /** Cases in some states at the places of the officer at work, what is due first in front; what is paused at the end. */
    @Transactional(readOnly = true)
    public List<CaseFile> queue(Set<CaseState> states, int limit) {
        return store.queue(places(), states, limit);
    }

    /** Cases by their identities, in any order, as far as the officer may see them: for a list, not to be read. */
    @Transactional(readOnly = true)
    public List<CaseFile> list(Collection<CaseId> ids) {
        return store.list(ids).stream().filter(this::mine).toList();
    }

    /** How many cases at the officer's places are late today. */
    @Transactional(readOnly = true)
    public int late() {
        return store.late(places(), today());
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        access.officer().roles().stream()
                .filter(role -> role.brings(Permission.HANDLE_CASE) || role.brings(Permission.DECIDE_CASE))
                .forEach(
                        role -> places.add(role.place().isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(role.place()))));
        return places;
    }

    /** Cases a person was part of, the newest first, as far as the officer may see them. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(PersonId person, int limit) {
        return store.of(person, limit).stream().filter(this::mine).toList();
    }

    /**
     * Takes a step.
     *
     * @param seen the version of the case the officer saw
     */
    @Transactional
    public CaseFile take(CaseId id, int seen, Step step) {
        CaseFile file = taking.held(id, seen);
        By by = taking.part(file, step, terms(file));
        CaseFile after = taking.take(file, step, by);
        releasing.releaseIfOut(after);
        log.tell(after, AuditEvent.CASE_STEP, step.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        return after;
    }

    /**
     * Issues the permission to move in, with a number of its own; the place left hears of it.
     *
     * @param seen the version of the case the officer saw
     */
    @Transactional
    public CaseFile issue(CaseId id, int seen) {
        CaseFile after = endings.issue(taking.held(id, seen));
        log.tell(after, AuditEvent.CASE_STEP, "ISSUE");
        return after;
    }

    /**
     * Ends the case in the register: what was approved is recorded, or those who leave get their certificate. Cut off anywhere, it is
     * taken again and nothing happens twice.
     *
     * @param seen the version of the case the officer saw
     * @param successor who becomes head where the head goes and others stay; {@code null} where nobody need be named
     * @param second another officer, where the register takes two; {@code null} elsewhere
     * @throws org.openhuji.register.Contradiction where the register stands against it
     */
    public CaseFile finish(CaseId id, int seen, @Nullable PersonId successor, @Nullable UUID second) {
        return endings.finish(id, seen, successor, second);
    }

    /**
     * Takes in a certificate that needed no permission.
     *
     * @param certificate its number, as on the paper
     */
    @Transactional
    public CaseFile bring(CaseId id, int seen, String certificate) {
        CaseFile after = replacements.bring(taking.held(id, seen), certificate);
        log.tell(after, AuditEvent.CASE_STEP, "BRING");
        return after;
    }

    /** Replaces a certificate that was lost or ran out by one with the same content. */
    @Transactional
    public CaseFile reissue(CaseId id, int seen, String words) {
        CaseFile after = replacements.reissue(taking.held(id, seen), words);
        log.tell(after, AuditEvent.CASE_STEP, "REISSUE");
        return after;
    }

    /**
     * Asks the new place to give a move up: those in transit come back.
     *
     * @param words why
     */
    @Transactional
    public CaseFile recall(CaseId id, int seen, String words) {
        return restoring.recall(taking.held(id, seen), words);
    }

    /** Registers those in transit again where they left, once the new place gave the move up. */
    @Transactional
    public CaseFile restore(CaseId id, int seen) {
        return restoring.restore(taking.held(id, seen));
    }

    /** Who becomes head where the head leaves and others stay, by the number of their card; empty where the register has no such number. */
    public Optional<PersonId> successor(CaseFile file, CitizenNumber number) {
        return endings.successor(file, number);
    }

    /** An application with its people looked for in the register, by number and name. */
    @Transactional
    public Application known(CaseFile file, Application application) {
        return opening.known(application, file.reference());
    }

    /** What the law says of a case today, without keeping it. */
    public Judgement judge(CaseFile file) {
        return taking.judge(file);
    }

    /**
     * What an application would change if it were registered today; nothing is opened or kept.
     *
     * @throws org.openhuji.register.Contradiction with all that stands in its way
     */
    public List<Effect> preview(NewCase fresh, List<GivenPaper> papers) {
        return taking.effects(opening.tried(fresh, papers));
    }

    /** What an application lacks with these papers, of the matter's own list; nothing is opened or kept. */
    public List<Missing> lacking(NewCase fresh, List<GivenPaper> papers) {
        CaseFile tried = opening.tried(fresh, papers);
        return Accept.lacking(tried, taking.terms(tried), today());
    }

    /** What a matter asks at a place on a day, where no clause decides. */
    public Terms terms(CaseType type, String place, LocalDate on) {
        return taking.terms(type, place, on);
    }

    /** What the matter asks where and when the case was filed. */
    public Terms terms(CaseFile file) {
        return taking.terms(file);
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
