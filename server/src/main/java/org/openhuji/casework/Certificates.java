package org.openhuji.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.exchange.Registers;
import org.openhuji.register.Handover;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/** What a migration certificate says, and the message that brings it to the new place. */
@Component
class Certificates {
    private final MessageStore messages;
    private final Handover handover;
    private final Registers registers;

    Certificates(MessageStore messages, Handover handover, Registers registers) {
        this.messages = messages;
        this.handover = handover;
        this.registers = registers;
    }

    /** Whether both places of a move are kept by this register. */
    boolean shared(Transfer transfer) {
        return registers.here(transfer.otherPlace());
    }

    /** What the movers' certificate says of them; {@code null} where the new place is kept by this register too. */
    @Nullable
    Company company(CaseFile file) {
        if (shared(Objects.requireNonNull(file.transfer()))) {
            return null;
        }
        Map<PersonId, String> labels = new HashMap<>();
        file.application().movers().forEach(party -> labels.put(Objects.requireNonNull(party.person()), party.label()));
        Handover.Handed handed = handover.of(Carrying.persons(file), file.reference());
        return new Company(
                handed.items().stream()
                        .map(item -> new Company.Arrival(
                                label(labels, item.person()),
                                item.identity(),
                                item.circumstances(),
                                item.number(),
                                item.relation()))
                        .toList(),
                handed.ties().parents().stream()
                        .map(tie -> new Company.Tie(
                                label(labels, tie.child()),
                                label(labels, tie.parent()),
                                tie.parenthood().role(),
                                tie.parenthood().nature()))
                        .toList(),
                handed.ties().couples().stream()
                        .map(couple -> new Company.Pair(label(labels, couple.one()), label(labels, couple.other())))
                        .toList());
    }

    private static String label(Map<PersonId, String> labels, PersonId person) {
        return Objects.requireNonNull(labels.get(person));
    }

    /** Tells the new place; the same content each time the certificate is replaced. */
    void send(CaseFile file, String name) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        Map<String, PersonId> persons = new HashMap<>();
        if (shared(transfer)) {
            List<Party> movers = file.application().movers();
            movers.forEach(party -> persons.put(party.label(), Objects.requireNonNull(party.person())));
        }
        messages.send(
                Carrying.named(file, name),
                new Message.Certified(
                        transfer.id(),
                        transfer.otherPlace(),
                        file.place(),
                        Objects.requireNonNull(transfer.certificate()),
                        Objects.requireNonNull(transfer.certificateUntil()),
                        persons,
                        transfer.company()));
    }
}
