package org.openhuji.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.steps.Arrived;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Received;
import org.openhuji.casework.steps.Renewed;
import org.openhuji.casework.steps.Submit;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Filing;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.ArrivedElsewhere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries messages from one place to another and handles them: out of the box in order, into the other box at least once, handled
 * once. Whatever is cut off is taken up again by the next round.
 */
@Component
class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int AT_ONCE = 200;

    /** Stands for the program where the register asks who filed. */
    private static final UUID PROGRAM = new UUID(0, 2);

    private final MessageStore messages;
    private final CaseStore store;
    private final Opening opening;
    private final Taking taking;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final RegisterName here;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    Carrier(
            MessageStore messages,
            CaseStore store,
            Opening opening,
            Taking taking,
            Registration registration,
            Whereabouts whereabouts,
            RegisterName here,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.store = store;
        this.opening = opening;
        this.taking = taking;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.here = here;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** One round: what is out goes over, what is in is handled. */
    void round() {
        for (MessageStore.Letter letter : messages.undelivered(AT_ONCE)) {
            transaction.executeWithoutResult(status -> {
                messages.receive(letter);
                messages.delivered(letter.id());
            });
        }
        for (UUID id : messages.unhandled(AT_ONCE)) {
            handle(id);
        }
    }

    /** How many messages are on their way. */
    int open() {
        return messages.open();
    }

    private void handle(UUID id) {
        try {
            transaction.executeWithoutResult(status -> messages.hold(id).ifPresent(message -> {
                switch (message) {
                    case Message.Permitted permitted -> permitted(permitted);
                    case Message.Certified certified -> certified(certified);
                    case Message.Arrived arrived -> arrived(arrived);
                }
                messages.handled(id);
            }));
        } catch (RuntimeException trouble) {
            // Tried again in the next round; who looks after the machine reads why. Messages of exceptions here name no
            // person.
            LOG.warn(
                    "Message {} could not be handled yet: {}",
                    id,
                    trouble.getClass().getSimpleName());
            transaction.executeWithoutResult(
                    status -> messages.trouble(id, trouble.getClass().getSimpleName()));
        }
    }

    /** The old place gets a case of its own, with the permission as its paper. */
    private void permitted(Message.Permitted message) {
        CaseFile known = store.find(message.transfer(), Transfer.Side.OLD_PLACE).orElse(null);
        if (known != null) {
            renewed(known, message);
            return;
        }
        Transfer transfer = new Transfer(
                message.transfer(),
                Transfer.Side.OLD_PLACE,
                message.fromPlace(),
                message.permission(),
                message.until(),
                null,
                null,
                false);
        Application application = new Application(message.movers(), null, null, null, null, null, null);
        CaseFile file = opening.openOther(
                new NewCase(CaseId.next(), CaseType.MOVE_OUT, station(message), null, taking.today(), application),
                transfer);
        taking.takeBy(By.APPLICANT, file, new Submit(List.of()));
    }

    /** A permission that was replaced, where nobody has left by it yet. */
    private void renewed(CaseFile known, Message.Permitted message) {
        Transfer transfer = Objects.requireNonNull(known.transfer());
        if (!message.permission().equals(transfer.permission()) && transfer.certificate() == null) {
            CaseFile file = taking.held(known.id(), known.version());
            taking.takeBy(By.SYSTEM, file, new Renewed(message.permission(), message.until()));
        }
    }

    /** Where the movers are registered, as finely as the register knows; else the place that was named. */
    private String station(Message.Permitted message) {
        return message.movers().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(person -> whereabouts.find(person, message.reference()))
                .flatMap(Optional::stream)
                .map(Whereabouts.Found::place)
                .filter(place -> place.startsWith(message.toPlace()
                        .substring(0, Math.min(4, message.toPlace().length()))))
                .findFirst()
                .orElse(message.toPlace());
    }

    private void certified(Message.Certified message) {
        CaseFile file = held(message.transfer(), Transfer.Side.NEW_PLACE);
        Map<String, PersonId> persons = here.name().equals(message.register()) ? message.persons() : Map.of();
        taking.takeBy(By.SYSTEM, file, new Received(message.certificate(), message.until(), persons));
    }

    private void arrived(Message.Arrived message) {
        CaseFile file = held(message.transfer(), Transfer.Side.OLD_PLACE);
        List<PersonId> waiting = file.application().movers().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .filter(person -> whereabouts
                        .find(person, file.reference())
                        .filter(found -> found.state() == Standing.State.IN_TRANSIT)
                        .isPresent())
                .toList();
        // In a register both places share they are registered already; in another one the old place ends its entry now.
        if (!here.name().equals(message.register()) && !waiting.isEmpty()) {
            apart.executeWithoutResult(inner -> registration.record(
                    new Filing(
                            Carrying.named(file, "arrived-elsewhere"),
                            PartialDate.of(message.on()),
                            taking.today(),
                            null,
                            null,
                            PROGRAM,
                            null,
                            file.place(),
                            file.reference(),
                            List.of()),
                    new ArrivedElsewhere(waiting)));
        }
        taking.takeBy(By.SYSTEM, file, new Arrived());
    }

    private CaseFile held(UUID transfer, Transfer.Side side) {
        CaseFile file = store.find(transfer, side).orElseThrow();
        return taking.held(file.id(), file.version());
    }
}
