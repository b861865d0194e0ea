package org.openhuji.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.Bring;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Certify;
import org.openhuji.casework.steps.Issue;
import org.openhuji.casework.steps.Permit;
import org.openhuji.casework.steps.Register;
import org.openhuji.casework.steps.Reissue;
import org.openhuji.casework.steps.Replace;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
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
    private final Entering entering;
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
            Entering entering,
            Registration registration,
            Whereabouts whereabouts,
            RegisterName here,
            Access access,
            CaseLog log,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.messages = messages;
        this.taking = taking;
        this.entering = entering;
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
        sendPermission(after, "permitted");
        return after;
    }

    private void sendPermission(CaseFile after, String name) {
        Transfer transfer = Objects.requireNonNull(after.transfer());
        messages.send(
                Carrying.named(after, name),
                new Message.Permitted(
                        transfer.id(),
                        transfer.otherPlace(),
                        after.place(),
                        after.reference(),
                        Objects.requireNonNull(transfer.permission()),
                        Objects.requireNonNull(transfer.permissionUntil()),
                        after.application().movers()));
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
                case PAPER -> replace(file);
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
        Recorded recorded = record(file, "register", entering.act(file, successor), second);
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

    private CaseFile certify(CaseFile file, Successor successor) {
        Certify probe = new Certify("", new UUID(0, 0));
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Carrying.persons(file);
        String certificate = certificate(file);
        Recorded recorded = record(file, "certify", Carrying.out(file, certificate, successor), null);
        CaseFile after =
                taking.take(file, new Certify(certificate, recorded.act().value()), by);
        if (Objects.requireNonNull(after.transfer()).permission() != null) {
            send(after, "certified");
        }
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
        if (Objects.requireNonNull(after.transfer()).permission() != null) {
            send(after, "certified:" + after.version());
        }
        return after;
    }

    /** A paper of another case is replaced, and this case ends with it. */
    private CaseFile replace(CaseFile file) {
        Replace probe = new Replace("", "");
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        if (!(file.application().wish() instanceof Wish.Replacing(String number))) {
            throw new CaseRefused(CaseProblem.NO_SUCH_PAPER, "—");
        }
        String fresh = switch (file.type()) {
            case CERTIFICATE_REISSUE -> certificateAgain(file, number);
            case PERMISSION_REISSUE -> permissionAgain(number);
            default -> "";
        };
        CaseFile after = taking.take(file, new Replace(number, fresh), by);
        log.tell(after, AuditEvent.CASE_STEP, "REPLACE");
        return after;
    }

    private String certificateAgain(CaseFile file, String number) {
        CaseFile issued = store.findByCertificate(number).orElseThrow(() -> noSuchPaper(number));
        String words = file.application().reason();
        CaseFile after = reissue(taking.held(issued.id(), issued.version()), words == null ? "遗失" : words);
        return Objects.requireNonNull(Objects.requireNonNull(after.transfer()).certificate());
    }

    private String permissionAgain(String number) {
        CaseFile issued = store.findByPermission(number).orElseThrow(() -> noSuchPaper(number));
        CaseFile held = taking.held(issued.id(), issued.version());
        Permit step = new Permit(number(held, "ZQ"));
        CaseFile after = taking.take(held, step, taking.part(held, step, taking.terms(held)));
        sendPermission(after, "permitted:" + after.version());
        return step.number();
    }

    private static CaseRefused noSuchPaper(String number) {
        return new CaseRefused(CaseProblem.NO_SUCH_PAPER, number);
    }

    /** Those who come with a certificate that needed no permission: the case takes up where the place left stands. */
    CaseFile bring(CaseFile file, String number) {
        CaseFile left = store.findByCertificate(number).orElseThrow(() -> noSuchPaper(number));
        if (!Set.copyOf(Carrying.persons(left)).containsAll(Carrying.persons(file))) {
            throw new CaseRefused(CaseProblem.CERTIFICATE_NOT_THEIRS, number);
        }
        Transfer transfer = Objects.requireNonNull(left.transfer());
        Bring step =
                new Bring(transfer.id(), left.place(), number, Objects.requireNonNull(transfer.certificateUntil()));
        return taking.take(file, step, taking.part(file, step, taking.terms(file)));
    }

    private Recorded record(CaseFile file, String step, Act act, @Nullable UUID second) {
        Officer officer = access.require(Permission.HANDLE_CASE, file.place());
        LocalDate on = taking.today();
        UUID other = second == null && taking.terms(file).secondOfficer()
                ? file.desk().decided()
                : second;
        return Objects.requireNonNull(apart.execute(inner -> registration.record(
                Carrying.filing(
                        file,
                        Carrying.named(file, step),
                        officer.id(),
                        Objects.equals(other, officer.id()) ? null : other,
                        officer.office().place(),
                        on),
                act)));
    }
}
