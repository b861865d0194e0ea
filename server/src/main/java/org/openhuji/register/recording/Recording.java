package org.openhuji.register.recording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.places.Places;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Effect;
import org.openhuji.register.Filing;
import org.openhuji.register.Finding;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.PrintedPapers;
import org.openhuji.register.Recorded;
import org.openhuji.register.RegisterEvent;
import org.openhuji.register.RegisterProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act: one transaction, or a part of the caller's that is done whole or not at all; one event, one entry in the log. What stands in its way is found before anything is written; what
 * only the database can find, because it happens at the same moment, is tried again and then told in the same words.
 */
@Component
public class Recording {
    private static final int ATTEMPTS = 6;

    private final TransactionTemplate transaction;
    private final LoadStore loads;
    private final UndoStore undoes;
    private final PrintedPapers papers;
    private final WriteStore writes;
    private final Tables tables;
    private final Numbers numbers;
    private final RegisterJson json;
    private final Places places;
    private final NumberArea area;
    private final Access access;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Recording(
            PlatformTransactionManager transactions,
            LoadStore loads,
            UndoStore undoes,
            PrintedPapers papers,
            WriteStore writes,
            Tables tables,
            Numbers numbers,
            RegisterJson json,
            Places places,
            NumberArea area,
            Access access,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.transaction = new TransactionTemplate(transactions);
        // Within the caller's transaction where there is one: an attempt that fails takes back itself alone, and nobody
        // who holds
        // a connection waits for a second.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.loads = loads;
        this.undoes = undoes;
        this.papers = papers;
        this.writes = writes;
        this.tables = tables;
        this.numbers = numbers;
        this.json = json;
        this.places = places;
        this.area = area;
        this.access = access;
        this.log = log;
        this.events = events;
    }

    /** What an act would change. Nothing is written, no number is drawn. */
    public List<Effect> preview(Work work) {
        return read(() -> Effects.of(clean(draft(work))));
    }

    /** What the undoing of an act would change. */
    public List<Effect> previewUndo(Filing filing, ActId target, Object content) {
        return read(() -> Effects.of(clean(undoDraft(filing, target, content))));
    }

    /** Records an act; the same request again gives the act that was recorded for it. */
    public Recorded record(Work work) {
        return attempts(() -> {
            Draft draft = draft(work);
            return draft.former != null ? former(draft) : write(draft, work.content(), null);
        });
    }

    /** Undoes an act by recording another one. */
    public Recorded undo(Filing filing, ActId target, Object content) {
        try {
            return attempts(() -> {
                Draft draft = undoDraft(filing, target, content);
                return draft.former != null ? former(draft) : write(draft, content, target);
            });
        } catch (Contradiction broken) {
            List<Finding> resting = resting(undoes.laterOnTheSame(target));
            boolean byTheDatabase =
                    broken.findings().stream().allMatch(found -> found.pointer().equals(BY_THE_DATABASE));
            throw byTheDatabase && !resting.isEmpty() ? new Contradiction(resting) : broken;
        }
    }

    private static final String BY_THE_DATABASE = "/register";

    private <T> T read(Supplier<T> work) {
        T result = transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return result;
    }

    private Recorded attempts(Supplier<Recorded> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                Recorded recorded = transaction.execute(status -> work.get());
                if (recorded == null) {
                    throw new IllegalStateException("a transaction without a result");
                }
                return recorded;
            } catch (StaleDraft e) {
                if (attempt == ATTEMPTS) {
                    throw new Contradiction(List.of(new Finding(RegisterProblem.LOCAL_ONLY, "", List.of())));
                }
            } catch (DataAccessException e) {
                String constraint = Constraints.broken(e).orElse(null);
                if (constraint == null && !Constraints.passing(e)) {
                    throw e;
                }
                // Once more: who was quicker is then in the register, and is told in words with day and household.
                if (attempt >= (constraint == null ? ATTEMPTS : 2)) {
                    RegisterProblem problem =
                            constraint == null ? RegisterProblem.LOCAL_ONLY : Constraints.problem(constraint);
                    throw new Contradiction(List.of(new Finding(problem, BY_THE_DATABASE, List.of(""))));
                }
            }
        }
    }

    private Draft draft(Work work) {
        Draft draft = new Draft(work.filing(), work.kind(), places, area);
        loads.load(work.scope(), draft, json.mapper().writeValueAsString(work.content()));
        if (draft.former == null) {
            frame(draft);
            work.enact().accept(draft);
        }
        return draft;
    }

    /** What is asked of every filing. */
    private void frame(Draft draft) {
        Filing filing = draft.filing();
        if (filing.filedOn().isAfter(places.today())) {
            draft.find(RegisterProblem.FILED_IN_FUTURE, "/filedOn", filing.filedOn());
        }
        if (draft.kind() != ActKind.FREEZE && filing.eventOn().surelyAfter(filing.filedOn())) {
            draft.find(RegisterProblem.EVENT_IN_FUTURE, "/eventOn", filing.eventOn());
        }
        if (filing.officer().equals(filing.secondOfficer())) {
            draft.find(RegisterProblem.SECOND_OFFICER_IS_THE_FIRST, "/secondOfficer");
        }
    }

    private Draft undoDraft(Filing filing, ActId target, Object content) {
        Draft draft = new Draft(filing, ActKind.CANCEL_ACT, places, area);
        Scope scope = undoes.scope(target);
        loads.load(scope, draft, json.mapper().writeValueAsString(content));
        if (draft.former != null) {
            return draft;
        }
        frame(draft);
        UndoStore.Act act = undoes.find(target).orElse(null);
        if (act == null) {
            draft.find(RegisterProblem.ACT_UNKNOWN, "/act");
        } else if (act.undone()) {
            draft.find(RegisterProblem.ALREADY_UNDONE, "/act");
        } else if (act.isUndo()) {
            draft.find(RegisterProblem.UNDO_IS_FINAL, "/act");
        } else {
            List<PrintedPapers.Printed> printed = papers.about(subjects(scope), act.recordedAt());
            String out = printed.stream()
                    .filter(PrintedPapers.Printed::out)
                    .map(PrintedPapers.Printed::code)
                    .collect(joining("、"));
            if (!out.isEmpty()) {
                draft.find(RegisterProblem.PAPERS_OUT, "/act", out);
            }
            boolean unprintedSameDayByTheOfficer = printed.isEmpty()
                    && act.filedOn().equals(filing.filedOn())
                    && act.officer().equals(filing.officer());
            if (!unprintedSameDayByTheOfficer && filing.secondOfficer() == null) {
                draft.find(RegisterProblem.SECOND_OFFICER_NEEDED, "/secondOfficer");
            }
            resting(undoes.restingOn(target))
                    .forEach(found -> draft.find(
                            found.problem(), found.pointer(), found.arguments().toArray()));
        }
        scope.persons.forEach(person -> draft.role(person, "CONCERNED"));
        draft.touched.addAll(scope.households);
        undoes.turnRound(target, draft);
        return draft;
    }

    private static List<UUID> subjects(Scope scope) {
        return Stream.concat(
                        scope.persons.stream().map(PersonId::value),
                        scope.households.stream().map(HouseholdId::value))
                .toList();
    }

    private static List<Finding> resting(List<UndoStore.Act> acts) {
        List<Finding> findings = new ArrayList<>();
        for (UndoStore.Act act : acts) {
            findings.add(new Finding(
                    RegisterProblem.RESTED_ON,
                    "/act",
                    List.of(
                            act.kind().words().zh(),
                            act.eventOn(),
                            act.kind().words().en(),
                            act.id())));
        }
        return findings;
    }

    private static Draft clean(Draft draft) {
        if (!draft.findings().isEmpty()) {
            throw new Contradiction(draft.findings());
        }
        return draft;
    }

    private static Recorded former(Draft draft) {
        Draft.Former former = draft.former;
        if (former == null || !former.sameContent() || former.kind() != draft.kind()) {
            throw new Contradiction(List.of(new Finding(RegisterProblem.REQUEST_DIFFERS, "/request", List.of())));
        }
        return new Recorded(former.act(), former.kind(), former.recordedAt(), List.of(), Map.of(), Map.of(), true);
    }

    private Recorded write(Draft draft, Object content, @Nullable ActId target) {
        clean(draft);
        Map<PersonId, CitizenNumber> drawn = numbers.draw(draft);
        clean(draft);
        ActId act = ActId.next();
        List<Effect> effects = Effects.of(draft);
        WriteStore.Written written = writes.write(parameters(draft, act, content, target), tables.statements(draft));
        List<PersonId> persons = List.copyOf(Tables.concerned(draft).keySet());
        tell(draft, act, persons);
        return new Recorded(act, draft.kind(), written.recordedAt(), effects, written.householdNumbers(), drawn, false);
    }

    private void tell(Draft draft, ActId act, List<PersonId> persons) {
        Filing filing = draft.filing();
        PartialDate eventOn = filing.eventOn();
        events.publishEvent(
                new RegisterEvent(act, draft.kind(), persons, List.copyOf(Tables.households(draft)), eventOn));
        List<UUID> subjects = persons.stream().map(PersonId::value).toList();
        Actor actor = actor(filing);
        Purpose purpose = purpose(filing);
        for (int from = 0; from < Math.max(subjects.size(), 1); from += AuditEntry.MOST_SUBJECTS) {
            List<UUID> some = subjects.subList(from, Math.min(subjects.size(), from + AuditEntry.MOST_SUBJECTS));
            log.append(new AuditEntry(
                    actor,
                    purpose,
                    AuditEvent.ACT_RECORDED,
                    some,
                    AuditDetail.of(draft.kind().name(), act.value())));
        }
    }

    /** Whoever is at work, by the role that lets them record or confirm; where nobody is, the account that filed. */
    private Actor actor(Filing filing) {
        return access.find()
                .map(officer -> Access.actor(
                        officer,
                        officer.id().equals(filing.secondOfficer())
                                ? Permission.APPROVE_CORRECTION
                                : Permission.RECORD_ACT,
                        officer.office().place()))
                .orElseGet(() -> new Actor(filing.officer(), "", filing.office(), ""));
    }

    /** The matter it is filed under; else what the officer at work stated; where nobody is at work, the system itself is. */
    private Purpose purpose(Filing filing) {
        String matter = filing.matter();
        if (matter != null) {
            return new Purpose.Case(matter);
        }
        return access.findPurpose()
                .orElseGet(() -> access.find().isPresent() ? new Purpose.PresentAtWindow() : new Purpose.SystemWork());
    }

    private MapSqlParameterSource parameters(Draft draft, ActId act, Object content, @Nullable ActId target) {
        Filing filing = draft.filing();
        return new MapSqlParameterSource()
                .addValue("act", act.toString())
                .addValue("kind", draft.kind().name())
                .addValue("eventOn", filing.eventOn().toString())
                .addValue("filedOn", filing.filedOn())
                .addValue("ground", filing.ground() == null ? draft.kind().ground() : filing.ground())
                .addValue("reason", filing.reason())
                .addValue("officer", filing.officer())
                .addValue("secondOfficer", filing.secondOfficer())
                .addValue("office", filing.office())
                .addValue("matter", filing.matter())
                .addValue("request", filing.request())
                .addValue("undoes", target == null ? null : target.value())
                .addValue("content", json.mapper().writeValueAsString(content));
    }
}
