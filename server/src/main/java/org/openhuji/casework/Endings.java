package org.openhuji.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Certify;
import org.openhuji.casework.steps.Issue;
import org.openhuji.casework.steps.Register;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Successor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends cases in the register. The act, the step and the message to the other place are one transaction on one connection: after a
 * cut anywhere all of it is there or nothing, and the same step is taken again. What must be kept whatever becomes of the step, the
 * number of a certificate and the search before a first registration, comes before it, in a transaction of its own that is over
 * when the step begins.
 */
@Component
class Endings {
    private final CaseStore store;
    private final MessageStore messages;
    private final Taking taking;
    private final Recordings recordings;
    private final Whereabouts whereabouts;
    private final Certificates certificates;
    private final Permissions permissions;
    private final Replacements replacements;
    private final Settling settling;
    private final PaperNumbers numbers;
    private final CaseLog log;
    private final TransactionTemplate transaction;

    Endings(
            CaseStore store,
            MessageStore messages,
            Taking taking,
            Recordings recordings,
            Whereabouts whereabouts,
            Certificates certificates,
            Permissions permissions,
            Replacements replacements,
            Settling settling,
            PaperNumbers numbers,
            CaseLog log,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.messages = messages;
        this.taking = taking;
        this.recordings = recordings;
        this.whereabouts = whereabouts;
        this.certificates = certificates;
        this.permissions = permissions;
        this.replacements = replacements;
        this.settling = settling;
        this.numbers = numbers;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Issues the permission, and tells the place left. */
    CaseFile issue(CaseFile file) {
        Issue probe = new Issue("");
        By by = taking.part(file, probe, taking.terms(file));
        CaseFile after = taking.take(file, new Issue(numbers.permission(file)), by);
        permissions.send(after, "permitted");
        return after;
    }

    CaseFile finish(CaseId id, int seen, @Nullable PersonId successor, @Nullable UUID second) {
        Successor head = successor == null ? Successor.NONE : Successor.of(successor);
        CaseFile now = store.find(id).orElseThrow(() -> new CaseRefused(CaseProblem.CHANGED_MEANWHILE));
        return switch (now.type().ending()) {
            case LEAVING -> {
                String certificate = Objects.requireNonNull(transaction.execute(status -> drawn(id, seen)));
                yield Objects.requireNonNull(
                        transaction.execute(status -> certify(taking.held(id, seen), certificate, head)));
            }
            case PAPER ->
                Objects.requireNonNull(transaction.execute(status -> replacements.replace(taking.held(id, seen))));
            case SETTLING, ACT -> {
                Act said = now.application().act();
                if (said != null && now.version() == seen) {
                    mayRegister(now);
                    recordings.search(now, "register", said, second);
                }
                yield Objects.requireNonNull(
                        transaction.execute(status -> register(taking.held(id, seen), head, second)));
            }
        };
    }

    Optional<PersonId> successor(CaseFile file, CitizenNumber number) {
        return whereabouts.find(number, file.reference()).map(Whereabouts.Found::person);
    }

    private By mayRegister(CaseFile file) {
        Register probe = new Register(new UUID(0, 0));
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Register.check(file, taking.today());
        return by;
    }

    private CaseFile register(CaseFile file, Successor successor, @Nullable UUID second) {
        By by = mayRegister(file);
        ActId undone = file.application().undoes();
        Recorded recorded = undone == null
                ? recordings.record(file, "register", settling.act(file, successor), second)
                : recordings.cancel(file, "register", undone, second);
        CaseFile after = taking.take(file, new Register(recorded.act().value()), by);
        Transfer transfer = after.transfer();
        if (transfer != null) {
            messages.send(
                    Carrying.named(after, "arrived"),
                    new Message.Arrived(transfer.id(), transfer.otherPlace(), after.place(), taking.today()));
        }
        log.tell(after, AuditEvent.CASE_STEP, "REGISTER");
        return after;
    }

    private Optional<Whereabouts.Found> find(CaseFile file, PersonId person) {
        return whereabouts.find(person, file.reference());
    }

    private By mayCertify(CaseFile file) {
        Certify probe = new Certify("", new UUID(0, 0), Map.of(), null);
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Carrying.persons(file);
        return by;
    }

    /** The number this case's certificate has, the same every time it is asked. */
    private String drawn(CaseId id, int seen) {
        CaseFile file = taking.held(id, seen);
        mayCertify(file);
        return store.drawnOnce(file.id(), "certificate", () -> numbers.certificate(file));
    }

    private CaseFile certify(CaseFile file, String certificate, Successor successor) {
        By by = mayCertify(file);
        Map<String, HouseholdId> left = new HashMap<>();
        for (Party party : file.application().movers()) {
            find(file, Objects.requireNonNull(party.person()))
                    .map(Whereabouts.Found::household)
                    .ifPresent(household -> left.put(party.label(), household));
        }
        // As they stand before they leave.
        Company company = certificates.company(file);
        Recorded recorded = recordings.record(file, "certify", Carrying.out(file, certificate, successor), null);
        CaseFile after =
                taking.take(file, new Certify(certificate, recorded.act().value(), left, company), by);
        // A certificate that needed no permission is brought by who holds it: nobody waits for it by message.
        if (Objects.requireNonNull(after.transfer()).permission() != null) {
            certificates.send(after, "certified");
        }
        log.tell(after, AuditEvent.CASE_STEP, "CERTIFY");
        return after;
    }
}
