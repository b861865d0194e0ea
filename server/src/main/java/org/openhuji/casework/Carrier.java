package org.openhuji.casework;

import java.util.Optional;
import org.openhuji.casework.exchange.Registers;
import org.openhuji.register.Contradiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Carries messages from one place to another and has them handled: out of the box in order, into the other box at least once,
 * handled once. Whatever is cut off is taken up again by the next round. Each message is handled in one transaction, on one
 * connection: all that it does is done, or nothing.
 */
@Component
class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int AT_ONCE = 200;

    private final MessageStore messages;
    private final Deliveries deliveries;
    private final Handling handling;
    private final CaseJson json;
    private final Registers registers;
    private final TransactionTemplate transaction;

    Carrier(
            MessageStore messages,
            Deliveries deliveries,
            Handling handling,
            CaseJson json,
            Registers registers,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.handling = handling;
        this.json = json;
        this.registers = registers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round: what is out goes over, what is in is handled. */
    void round() {
        messages.undelivered(AT_ONCE).forEach(deliveries::deliver);
        messages.unhandled(AT_ONCE).forEach(this::handle);
    }

    /** How many messages are on their way. */
    int open() {
        return messages.open();
    }

    private void handle(MessageStore.Key key) {
        try {
            transaction.executeWithoutResult(status -> {
                Optional<String> content = messages.hold(key);
                if (content.isPresent()) {
                    handling.handle(key.sender(), json.read(content.get(), Message.class));
                    messages.handled(key);
                }
            });
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException passing) {
            // The database was busy or away: no try of the letter's.
            LOG.warn("Message {} waits: {}", key.id(), passing.getClass().getSimpleName());
        } catch (RuntimeException trouble) {
            String why = why(trouble);
            int failures = messages.tries(key) + 1;
            LOG.warn("Message {} could not be handled: {} ({} of {})", key.id(), why, failures, registers.tries());
            messages.troubled(key, why, registers.pause(failures), registers.tries());
        }
    }

    /** The reason as it is kept: names no person. */
    private static String why(RuntimeException trouble) {
        return switch (trouble) {
            case LetterTrouble.Told told -> told.why().name();
            case CaseRefused refused ->
                LetterTrouble.CASE + " " + refused.problem().code();
            case Contradiction contradiction ->
                LetterTrouble.REGISTER + " "
                        + contradiction.findings().getFirst().problem().code();
            case JacksonException unreadable -> LetterTrouble.NOT_UNDERSTOOD.name();
            default -> LetterTrouble.FAULT + " " + trouble.getClass().getSimpleName();
        };
    }
}
