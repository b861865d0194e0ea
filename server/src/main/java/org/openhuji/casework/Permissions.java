package org.openhuji.casework;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the place left that its people may move, or under which number they may now. */
@Component
class Permissions {
    private final MessageStore messages;
    private final Certificates certificates;

    Permissions(MessageStore messages, Certificates certificates) {
        this.messages = messages;
        this.certificates = certificates;
    }

    /** In the transaction of the step that issues it; who they are here is of use only in the same register. */
    void send(CaseFile file, String name) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        List<Party> movers = file.application().movers();
        messages.send(
                Carrying.named(file, name),
                new Message.Permitted(
                        transfer.id(),
                        transfer.otherPlace(),
                        file.place(),
                        file.reference(),
                        Objects.requireNonNull(transfer.permission()),
                        Objects.requireNonNull(transfer.permissionUntil()),
                        certificates.shared(transfer)
                                ? movers
                                : movers.stream()
                                        .map(party -> party.found(null))
                                        .toList()));
    }
}
