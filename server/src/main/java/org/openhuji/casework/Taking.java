package org.openhuji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Hand;
import org.openhuji.casework.steps.Rule;
import org.openhuji.casework.steps.Step;
import org.openhuji.kernel.Words;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.register.Effect;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes steps: by whom they may be taken, from which state, and what is kept of them. In the caller's transaction. */
@Component
class Taking {
    private final CaseStore store;
    private final CaseJson json;
    private final Judge judge;
    private final TermsBook book;
    private final WorkingDays calendar;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock legal;

    Taking(
            CaseStore store,
            CaseJson json,
            Judge judge,
            TermsBook book,
            WorkingDays calendar,
            Access access,
            ApplicationEventPublisher events,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.json = json;
        this.judge = judge;
        this.book = book;
        this.calendar = calendar;
        this.access = access;
        this.events = events;
        this.legal = legal;
    }

    /** The case as the caller saw it, held until the end of the transaction. */
    CaseFile held(CaseId id, int seen) {
        CaseFile file = store.hold(id).orElseThrow(() -> new CaseRefused(CaseProblem.CHANGED_MEANWHILE));
        if (file.version() != seen) {
            throw new CaseRefused(CaseProblem.CHANGED_MEANWHILE);
        }
        return file;
    }

    /** In which part the officer at work takes a step. */
    By part(CaseFile file, Step step, Terms terms) {
        Set<By> by = step.rule().by();
        boolean handler = access.may(Permission.HANDLE_CASE, file.place());
        boolean decider = access.may(Permission.DECIDE_CASE, file.place());
        if (by.contains(By.HANDLER) && handler) {
            return By.HANDLER;
        }
        if (by.contains(By.COMMUNITY) && access.may(Permission.FILE_ARRIVALS, file.place())) {
            return By.COMMUNITY;
        }
        if (by.contains(By.DECIDER) && (decider || handler && terms.onTheSpot() && terms.deciding() == Level.STATION)) {
            return By.DECIDER;
        }
        By who = by.contains(By.DECIDER) ? By.DECIDER : By.HANDLER;
        throw new CaseRefused(
                CaseProblem.NOT_YOURS, who.words().zh(), who.words().en());
    }

    /** Takes a step by the officer at work. */
    CaseFile take(CaseFile file, Step step, By by) {
        Officer officer = access.officer();
        return take(file, step, by, officer, Level.of(officer, file.place()));
    }

    /** Takes a step by the applicant or the program. */
    CaseFile takeBy(By by, CaseFile file, Step step) {
        if (!step.rule().by().contains(by)) {
            throw new CaseRefused(
                    CaseProblem.NOT_YOURS,
                    By.HANDLER.words().zh(),
                    By.HANDLER.words().en());
        }
        return take(file, step, by, null, Level.STATION);
    }

    private CaseFile take(CaseFile file, Step step, By by, @Nullable Officer officer, Level level) {
        possible(file, step.rule());
        LocalDate on = LocalDate.now(legal);
        Terms terms = terms(file);
        Draft draft = file.draft();
        step.take(
                draft,
                new Hand(
                        by,
                        officer == null ? null : officer.id(),
                        level,
                        on,
                        terms,
                        calendar,
                        () -> judge.judge(file, on),
                        judge::knows));
        CaseFile after = draft.done();
        clocks(file, after, terms, on);
        store.add(
                file.id(),
                new CaseStep(
                        after.version(),
                        step.getClass().getSimpleName(),
                        file.state(),
                        after.state(),
                        by.name(),
                        officer == null ? null : officer.id(),
                        officer == null ? "" : officer.office().name(),
                        on,
                        java.time.Instant.EPOCH,
                        Said.with(step)),
                json.write(step));
        events.publishEvent(new CaseEvent(file.id(), step.getClass().getSimpleName(), after.state(), after.version()));
        return after;
    }

    /** Keeps the case, and how the clock before ended where it was stopped or another one begun. */
    private void clocks(CaseFile file, CaseFile after, Terms terms, LocalDate on) {
        boolean another = !file.timed() || file.stage() != after.stage();
        Deadline clock = file.deadline();
        if (clock != null && file.timed() && (another || !after.timed())) {
            int late = clock.late(on) ? -clock.left(calendar, on) : 0;
            store.stop(file, terms.stages().get(file.stage()).level(), clock, on, late);
        }
        store.keep(after, terms.stages().get(after.stage()).level(), another && after.timed());
    }

    /** Refuses what a case's state does not allow. */
    static void possible(CaseFile file, Rule rule) {
        if (!rule.from().contains(file.state())) {
            throw new CaseRefused(
                    CaseProblem.NOT_NOW,
                    file.state().words().zh(),
                    rule.name().zh(),
                    file.state().words().en(),
                    rule.name().en());
        }
    }

    Terms terms(CaseFile file) {
        return book.terms(
                file.type(),
                file.place(),
                file.filedOn(),
                file.move(),
                file.application().clause());
    }

    Terms terms(CaseType type, String place, LocalDate on) {
        return book.terms(type, place, on);
    }

    List<Effect> effects(CaseFile file) {
        return judge.effects(file, today());
    }

    /** As it is on the day of the decision, which is what the refusal says. */
    Words remedy(CaseFile file) {
        Decision decision = file.decision();
        return book.remedy(file, decision == null ? today() : decision.on());
    }

    Judgement judge(CaseFile file) {
        return judge.judge(file, LocalDate.now(legal));
    }

    LocalDate today() {
        return LocalDate.now(legal);
    }
}
