package org.openhuji.casework;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the old place that the new one gave a move up and registers nobody by it any more. */
@Component
class Releasing {
    private final MessageStore messages;
    private final Taking taking;

    Releasing(MessageStore messages, Taking taking) {
        this.messages = messages;
        this.taking = taking;
    }

    /** In the transaction of the step that ends the case; the same again is nothing. */
    void release(CaseFile file) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        messages.send(
                Carrying.named(file, "released"),
                new Message.Released(transfer.id(), transfer.otherPlace(), file.place(), taking.today()));
    }

    /** Where a step has ended a case after its permission was out. */
    void releaseIfOut(CaseFile file) {
        Transfer transfer = file.transfer();
        boolean over = file.state() == CaseState.WITHDRAWN || file.state() == CaseState.REFUSED;
        if (over
                && transfer != null
                && transfer.side() == Transfer.Side.NEW_PLACE
                && (transfer.permission() != null || transfer.certificate() != null)) {
            release(file);
        }
    }
}
