package org.openhuji.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.exchange.Registers;
import org.openhuji.casework.steps.Arrived;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.HandBack;
import org.openhuji.casework.steps.Received;
import org.openhuji.casework.steps.Released;
import org.openhuji.casework.steps.Renewed;
import org.openhuji.casework.steps.Submit;
import org.openhuji.casework.steps.Voided;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.Filing;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.ArrivedElsewhere;
import org.springframework.stereotype.Component;

/**
 * What a message does, in the caller's transaction. A sender is believed about the places it keeps and no others; a message whose
 * case is past it changes nothing, or is answered once more.
 */
@Component
class Handling {
    /** Stands for the program where the register asks who filed. */
    private static final UUID PROGRAM = new UUID(0, 2);

    private final CaseStore store;
    private final Opening opening;
    private final Taking taking;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final Registers registers;
    private final Releasing releasing;
    private final Presenting presenting;

    Handling(
            CaseStore store,
            Opening opening,
            Taking taking,
            Registration registration,
            Whereabouts whereabouts,
            Registers registers,
            Releasing releasing,
            Presenting presenting) {
        this.store = store;
        this.opening = opening;
        this.taking = taking;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.registers = registers;
        this.releasing = releasing;
        this.presenting = presenting;
    }

    /**
     * Handles one.
     *
     * @param sender the register it came from; empty for this one
     */
    void handle(String sender, Message message) {
        if (!registers.here(message.toPlace()) || !registers.speaks(sender, message.fromPlace())) {
            throw new LetterTrouble.Told(LetterTrouble.NOT_THEIRS);
        }
        switch (message) {
            case Message.Permitted permitted -> permitted(sender, permitted);
            case Message.Certified certified -> certified(sender, certified);
            case Message.Presented presented -> presenting.presented(sender, presented);
            case Message.Shown shown -> presenting.shown(sender, shown);
            case Message.NotShown none -> presenting.notShown(sender, none);
            case Message.Arrived arrived -> arrived(sender, arrived);
            case Message.Recalled recalled -> recalled(sender, recalled);
            case Message.Released released -> released(sender, released);
        }
    }

    /** The old place gets a case of its own, with the permission as its paper. */
    private void permitted(String sender, Message.Permitted message) {
        Optional<CaseFile> known = store.find(message.transfer(), Transfer.Side.OLD_PLACE);
        if (known.isPresent()) {
            from(sender, known.get());
            renewed(known.get(), message);
            return;
        }
        Transfer transfer = Transfer.begun(message.transfer(), Transfer.Side.OLD_PLACE, message.fromPlace())
                .permitted(message.permission(), message.until());
        // Who they are in another register says nothing here: they are looked for by number and name.
        List<Party> movers = message.movers().stream()
                .map(party -> sender.isEmpty() ? party : party.found(null))
                .toList();
        Application application =
                opening.known(new Application(movers, null, null, null, null, null, null), message.reference());
        CaseFile file = opening.openOther(
                new NewCase(
                        CaseId.next(),
                        CaseType.MOVE_OUT,
                        station(application, message),
                        null,
                        taking.today(),
                        application),
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
    private String station(Application application, Message.Permitted message) {
        String city =
                message.toPlace().substring(0, Math.min(4, message.toPlace().length()));
        return application.movers().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(person -> whereabouts.find(person, message.reference()))
                .flatMap(Optional::stream)
                .map(Whereabouts.Found::place)
                .filter(place -> place.startsWith(city))
                .findFirst()
                .orElse(message.toPlace());
    }

    private void certified(String sender, Message.Certified message) {
        CaseFile file = held(sender, message.transfer(), Transfer.Side.NEW_PLACE);
        switch (file.state()) {
            case REGISTERED, FILED -> {} // a certificate replaced after they had arrived
            case WITHDRAWN, REFUSED, OBJECTED -> releasing.release(file);
            default -> {
                Company company = sender.isEmpty() ? null : message.company();
                Map<String, PersonId> persons = sender.isEmpty() ? message.persons() : persons(file, company);
                taking.takeBy(By.SYSTEM, file, new Received(message.certificate(), message.until(), persons, company));
            }
        }
    }

    /** Who the movers are here; all of them stand on the certificate. */
    private Map<String, PersonId> persons(CaseFile file, @Nullable Company company) {
        if (company == null) {
            throw new LetterTrouble.Told(LetterTrouble.NOT_UNDERSTOOD);
        }
        Map<String, PersonId> persons = presenting.persons(file, company);
        boolean all = file.application().movers().stream().allMatch(party -> persons.containsKey(party.label()));
        if (!all) {
            throw new LetterTrouble.Told(LetterTrouble.NOT_UNDERSTOOD);
        }
        return persons;
    }

    private void arrived(String sender, Message.Arrived message) {
        CaseFile file = held(sender, message.transfer(), Transfer.Side.OLD_PLACE);
        Taking.possible(file, new Arrived().rule());
        List<PersonId> waiting = file.application().movers().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .filter(person -> whereabouts
                        .find(person, file.reference())
                        .filter(found -> found.state() == Standing.State.IN_TRANSIT)
                        .isPresent())
                .toList();
        // In a register both places share they are registered already; in another one the old place ends its entry now.
        if (!sender.isEmpty() && !waiting.isEmpty()) {
            registration.record(
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
                    new ArrivedElsewhere(waiting));
        }
        taking.takeBy(By.SYSTEM, file, new Arrived());
    }

    /** The new place gives the move up, unless they are registered there: then the old one has heard, or will. */
    private void recalled(String sender, Message.Recalled message) {
        CaseFile file = held(sender, message.transfer(), Transfer.Side.NEW_PLACE);
        switch (file.state()) {
            case REGISTERED, FILED -> {}
            case WITHDRAWN, REFUSED, OBJECTED -> releasing.release(file);
            default -> releasing.release(taking.takeBy(By.SYSTEM, file, new HandBack()));
        }
    }

    private void released(String sender, Message.Released message) {
        CaseFile file = held(sender, message.transfer(), Transfer.Side.OLD_PLACE);
        if (file.state() == CaseState.ISSUED) {
            taking.takeBy(By.SYSTEM, file, new Released(message.on()));
        } else if (!file.state().ended()) {
            taking.takeBy(By.SYSTEM, file, new Voided());
        }
    }

    private CaseFile held(String sender, UUID transfer, Transfer.Side side) {
        CaseFile file = store.find(transfer, side)
                .flatMap(found -> store.hold(found.id()))
                .orElseThrow(() -> new LetterTrouble.Told(LetterTrouble.UNKNOWN_MOVE));
        from(sender, file);
        return file;
    }

    /** The other place of a move speaks for it, and nobody else. */
    private void from(String sender, CaseFile file) {
        if (!registers.speaks(sender, Objects.requireNonNull(file.transfer()).otherPlace())) {
            throw new LetterTrouble.Told(LetterTrouble.NOT_THEIRS);
        }
    }
}
