package org.openhuji.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Certify;
import org.openhuji.casework.steps.Issue;
import org.openhuji.casework.steps.Register;
import org.openhuji.casework.steps.Reissue;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.Filing;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Successor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends cases in the register. The case is held while the register records the act in a transaction of its own; the act's request
 * is the case's, so that after a cut anywhere the same step finds it recorded and only finishes the case.
 */
@Component
class Endings {
    private final CaseStore store;
    private final MessageStore messages;
    private final Taking taking;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final RegisterName here;
    private final Access access;
    private final CaseLog log;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    Endings(
            CaseStore store,
            MessageStore messages,
            Taking taking,
            Registration registration,
            Whereabouts whereabouts,
            RegisterName here,
            Access access,
            CaseLog log,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.messages = messages;
        this.taking = taking;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.here = here;
        this.access = access;
        this.log = log;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Issues the permission, and tells the place left. */
    CaseFile issue(CaseFile file) {
        Issue probe = new Issue("");
        By by = taking.part(file, probe, taking.terms(file));
        CaseFile after = taking.take(file, new Issue(number(file, "ZQ")), by);
        Transfer transfer = Objects.requireNonNull(after.transfer());
        messages.send(
                Carrying.named(after, "permitted"),
                new Message.Permitted(
                        transfer.id(),
                        transfer.otherPlace(),
                        after.place(),
                        after.reference(),
                        Objects.requireNonNull(transfer.permission()),
                        Objects.requireNonNull(transfer.permissionUntil()),
                        after.application().movers()));
        return after;
    }

    /** A number of a paper, by station and year. */
    private String number(CaseFile file, String kind) {
        String station = file.place().substring(0, Math.min(9, file.place().length()));
        String name = kind + station + taking.today().getYear();
        return name + "%05d".formatted(store.next(name));
    }

    CaseFile finish(CaseId id, int seen, @Nullable PersonId successor, @Nullable UUID second) {
        return Objects.requireNonNull(holding.execute(status -> {
            CaseFile file = taking.held(id, seen);
            return switch (file.type().ending()) {
                case LEAVING -> certify(file, successor(successor));
                case PAPER -> throw new CaseRefused(CaseProblem.NOTHING_TO_REISSUE);
                case SETTLING, ACT -> register(file, successor(successor), second);
            };
        }));
    }

    Optional<PersonId> successor(CaseFile file, CitizenNumber number) {
        return whereabouts.find(number, file.reference()).map(Whereabouts.Found::person);
    }

    private static Successor successor(@Nullable PersonId head) {
        return head == null ? Successor.NONE : Successor.of(head);
    }

    private CaseFile register(CaseFile file, Successor successor, @Nullable UUID second) {
        Register probe = new Register(new UUID(0, 0));
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Register.check(file, taking.today());
        ActId undone = file.application().undoes();
        Recorded recorded = undone == null
                ? record(file, "register", act(file, successor), second)
                : record(file, "register", second, filing -> registration.cancel(filing, undone));
        CaseFile after = taking.take(file, new Register(recorded.act().value()), by);
        Transfer transfer = after.transfer();
        if (transfer != null) {
            messages.send(
                    Carrying.named(after, "arrived"),
                    new Message.Arrived(transfer.id(), transfer.otherPlace(), here.name(), taking.today()));
        }
        log.tell(after, AuditEvent.CASE_STEP, "REGISTER");
        return after;
    }

    /** What the register is to record. */
    private Act act(CaseFile file, Successor successor) {
        Act said = file.application().act();
        if (said != null) {
            return said;
        }
        boolean registered = Carrying.persons(file).stream()
                .allMatch(person -> whereabouts
                        .find(person, file.reference())
                        .filter(found -> found.state() == Standing.State.REGISTERED)
                        .isPresent());
        return registered ? Carrying.within(file, successor) : Carrying.in(file);
    }

    private CaseFile certify(CaseFile file, Successor successor) {
        Certify probe = new Certify("", new UUID(0, 0));
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Carrying.persons(file);
        String certificate = certificate(file);
        Recorded recorded = record(file, "certify", Carrying.out(file, certificate, successor), null);
        CaseFile after =
                taking.take(file, new Certify(certificate, recorded.act().value()), by);
        send(after, "certified");
        log.tell(after, AuditEvent.CASE_STEP, "CERTIFY");
        return after;
    }

    /** The number this case's certificate has, the same every time it is asked: drawn in a transaction that stays. */
    private String certificate(CaseFile file) {
        TransactionTemplate own = new TransactionTemplate(Objects.requireNonNull(apart.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(
                own.execute(status -> store.drawnOnce(file.id(), "certificate", () -> number(file, "QY"))));
    }

    private void send(CaseFile file, String name) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        Map<String, PersonId> persons = new HashMap<>();
        file.application()
                .movers()
                .forEach(party -> persons.put(party.label(), Objects.requireNonNull(party.person())));
        messages.send(
                Carrying.named(file, name),
                new Message.Certified(
                        transfer.id(),
                        transfer.otherPlace(),
                        here.name(),
                        Objects.requireNonNull(transfer.certificate()),
                        Objects.requireNonNull(transfer.certificateUntil()),
                        persons));
    }

    CaseFile reissue(CaseFile file, String words) {
        Reissue step = new Reissue(number(file, "QY"), words);
        CaseFile after = taking.take(file, step, taking.part(file, step, taking.terms(file)));
        send(after, "certified:" + after.version());
        return after;
    }

    private Recorded record(CaseFile file, String step, Act act, @Nullable UUID second) {
        return record(file, step, second, filing -> registration.record(filing, act));
    }

    /** What the register is asked under, the same every time; where two officers are needed the other is who decided. */
    private Recorded record(CaseFile file, String step, @Nullable UUID second, Function<Filing, Recorded> recording) {
        Officer officer = access.require(Permission.HANDLE_CASE, file.place());
        LocalDate on = taking.today();
        UUID other = second == null && taking.terms(file).secondOfficer()
                ? file.desk().decided()
                : second;
        if (taking.terms(file).secondOfficer() && Objects.equals(other, officer.id())) {
            throw new CaseRefused(CaseProblem.SECOND_OFFICER_NEEDED);
        }
        Filing filing = Carrying.filing(
                file,
                Carrying.named(file, step),
                officer.id(),
                Objects.equals(other, officer.id()) ? null : other,
                officer.office().place(),
                on);
        return Objects.requireNonNull(apart.execute(inner -> recording.apply(filing)));
    }
}
