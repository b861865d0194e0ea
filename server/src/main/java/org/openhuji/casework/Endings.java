package org.openhuji.casework;

import java.util.HashMap;
import java.util.List;
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
import org.openhuji.casework.steps.Reissue;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Standing;
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
    private final CaseLog log;
    private final TransactionTemplate transaction;

    Endings(
            CaseStore store,
            MessageStore messages,
            Taking taking,
            Recordings recordings,
            Whereabouts whereabouts,
            Certificates certificates,
            CaseLog log,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.messages = messages;
        this.taking = taking;
        this.recordings = recordings;
        this.whereabouts = whereabouts;
        this.certificates = certificates;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
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
                        certificates.shared(transfer)
                                ? after.application().movers()
                                : after.application().movers().stream()
                                        .map(party -> party.found(null))
                                        .toList()));
        return after;
    }

    /** A number of a paper, by station and year. */
    private String number(CaseFile file, String kind) {
        String station = file.place().substring(0, Math.min(9, file.place().length()));
        String name = kind + station + taking.today().getYear();
        return name + "%05d".formatted(store.next(name));
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
            case PAPER -> throw new CaseRefused(CaseProblem.NOTHING_TO_REISSUE);
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
        Recorded recorded = recordings.record(file, "register", act(file, successor), second);
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

    /** What the register is to record. */
    private Act act(CaseFile file, Successor successor) {
        Act said = file.application().act();
        if (said != null) {
            return said;
        }
        boolean elsewhere = file.transfer() != null && file.transfer().company() != null;
        List<PersonId> persons = Carrying.persons(file);
        boolean registered = !elsewhere
                && persons.stream()
                        .allMatch(person -> find(file, person)
                                .filter(found -> found.state() == Standing.State.REGISTERED)
                                .isPresent());
        return registered
                ? Carrying.within(file, successor)
                : Carrying.in(file, person -> find(file, person).isPresent());
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
        return store.drawnOnce(file.id(), "certificate", () -> number(file, "QY"));
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
        certificates.send(after, "certified");
        log.tell(after, AuditEvent.CASE_STEP, "CERTIFY");
        return after;
    }

    CaseFile reissue(CaseFile file, String words) {
        Reissue step = new Reissue(number(file, "QY"), words);
        CaseFile after = taking.take(file, step, taking.part(file, step, taking.terms(file)));
        certificates.send(after, "certified:" + after.version());
        return after;
    }
}
