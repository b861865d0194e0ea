package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.exchange.Keeper;
import org.openhuji.casework.exchange.Registers;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.NotShown;
import org.openhuji.casework.steps.Present;
import org.openhuji.casework.steps.Shown;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.PersonId;
import org.openhuji.register.Whereabouts;
import org.springframework.stereotype.Component;

/**
 * A certificate that needed no permission, brought to a place whose register did not issue it. The new place asks the register of the
 * place left by its number, with the names and numbers of those who bring it; that one says what the certificate says where it is of
 * these people, for a place the asking register keeps, and still open, and else that there is none. In the caller's transaction.
 */
@Component
class Presenting {
    private final CaseStore store;
    private final MessageStore messages;
    private final Taking taking;
    private final Whereabouts whereabouts;
    private final Registers registers;

    Presenting(CaseStore store, MessageStore messages, Taking taking, Whereabouts whereabouts, Registers registers) {
        this.store = store;
        this.messages = messages;
        this.taking = taking;
        this.whereabouts = whereabouts;
        this.registers = registers;
    }

    /** Whether another register issued what the people of a case bring. */
    boolean elsewhere(CaseFile file) {
        Transfer transfer = file.transfer();
        return transfer != null && registers.keeper(transfer.otherPlace()) instanceof Keeper.Other;
    }

    /** Asks that register. */
    CaseFile present(CaseFile file, String number) {
        Present step = new Present(number);
        CaseFile after = taking.take(file, step, taking.part(file, step, taking.terms(file)));
        Transfer transfer = Objects.requireNonNull(after.transfer());
        messages.send(
                Carrying.named(after, "presented:" + after.version()),
                new Message.Presented(
                        transfer.id(),
                        transfer.otherPlace(),
                        after.place(),
                        number,
                        after.version(),
                        after.application().movers().stream()
                                .map(party -> new Message.Bearer(party.name(), party.number(), party.born()))
                                .toList()));
        return after;
    }

    /** Answers a register that asks; whoever is told nothing learns nothing of whose the number is. */
    void presented(String sender, Message.Presented message) {
        CaseFile left = store.findByCertificate(message.certificate())
                .filter(file -> opens(file, sender, message.bearers()))
                .orElse(null);
        // A letter may come twice: the answer is the same one.
        String name = "shown:" + message.transfer() + ":" + message.certificate() + ":" + message.asked();
        String asking = message.fromPlace();
        if (left == null) {
            messages.send(
                    UUID.nameUUIDFromBytes(("not " + name).getBytes(StandardCharsets.UTF_8)),
                    new Message.NotShown(message.transfer(), asking, message.toPlace(), message.certificate()));
            return;
        }
        Transfer transfer = Objects.requireNonNull(left.transfer());
        messages.send(
                Carrying.named(left, name),
                new Message.Shown(
                        message.transfer(),
                        asking,
                        left.place(),
                        transfer.id(),
                        message.certificate(),
                        Objects.requireNonNull(transfer.certificateUntil()),
                        Objects.requireNonNull(transfer.company())));
    }

    /** Whether a certificate is one that needed no permission, for a place of the sender, and of exactly these people. */
    private boolean opens(CaseFile left, String sender, List<Message.Bearer> bearers) {
        Transfer transfer = Objects.requireNonNull(left.transfer());
        Company company = transfer.company();
        return !sender.isEmpty()
                && transfer.permission() == null
                && company != null
                && registers.speaks(sender, transfer.otherPlace())
                && company.people().size() == bearers.size()
                && bearers.stream().allMatch(bearer -> find(company, bearer).isPresent());
    }

    private static Optional<Company.Arrival> find(Company company, Message.Bearer bearer) {
        return company.people().stream().filter(one -> same(one, bearer)).findFirst();
    }

    private static boolean same(Company.Arrival one, Message.Bearer bearer) {
        if (!one.identity().name().text().equals(bearer.name())) {
            return false;
        }
        String number = bearer.number();
        CitizenNumber own = one.number();
        return number != null && own != null
                ? own.digits().equals(number)
                : one.identity().born().equals(bearer.born());
    }

    /** The case takes up the move, under its own labels. */
    void shown(String sender, Message.Shown message) {
        CaseFile file = waiting(sender, message.transfer());
        if (file == null) {
            return;
        }
        Map<String, String> labels = new HashMap<>();
        for (Party party : file.application().movers()) {
            find(message.company(), new Message.Bearer(party.name(), party.number(), party.born()))
                    .ifPresent(one -> labels.put(one.label(), party.label()));
        }
        boolean taken = store.find(message.move(), Transfer.Side.NEW_PLACE).isPresent();
        if (taken
                || labels.size() != message.company().people().size()
                || labels.size() != file.application().movers().size()) {
            taking.takeBy(By.SYSTEM, file, new NotShown(message.certificate()));
            return;
        }
        Company company = message.company().labelled(label -> Objects.requireNonNull(labels.get(label)));
        taking.takeBy(
                By.SYSTEM,
                file,
                new Shown(
                        message.move(),
                        message.fromPlace(),
                        message.certificate(),
                        message.until(),
                        persons(file, company),
                        company));
    }

    void notShown(String sender, Message.NotShown message) {
        CaseFile file = waiting(sender, message.transfer());
        if (file != null) {
            taking.takeBy(By.SYSTEM, file, new NotShown(message.certificate()));
        }
    }

    /** The case that asked; {@code null} where it has ended, or took up the move already. */
    private @Nullable CaseFile waiting(String sender, UUID transfer) {
        CaseFile file = store.find(transfer, Transfer.Side.NEW_PLACE)
                .flatMap(found -> store.hold(found.id()))
                .orElse(null);
        if (file == null || file.state().ended() || file.state() == CaseState.OBJECTED) {
            return null;
        }
        if (!registers.speaks(sender, Objects.requireNonNull(file.transfer()).otherPlace())) {
            throw new LetterTrouble.Told(LetterTrouble.NOT_THEIRS);
        }
        return file;
    }

    /** Who they are here: found by their number, or to be entered under an identity that follows from the case. */
    Map<String, PersonId> persons(CaseFile file, Company company) {
        Map<String, PersonId> persons = new HashMap<>();
        for (Company.Arrival arrival : company.people()) {
            CitizenNumber number = arrival.number();
            PersonId known = number == null
                    ? null
                    : whereabouts
                            .find(number, file.reference())
                            .map(Whereabouts.Found::person)
                            .orElse(null);
            persons.put(
                    arrival.label(),
                    known == null ? new PersonId(Carrying.named(file, "person:" + arrival.label())) : known);
        }
        return persons;
    }
}
