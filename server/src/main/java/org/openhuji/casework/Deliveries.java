package org.openhuji.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhuji.casework.exchange.Keeper;
import org.openhuji.casework.exchange.Post;
import org.openhuji.casework.exchange.Registers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings letters to whoever keeps the place they go to: into this register's own box, or to another register's server, outside of
 * any transaction. A register that does not answer is left alone for a while, and its letters wait without counting it as theirs.
 */
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final MessageStore messages;
    private final Registers registers;
    private final Post post;
    private final CaseJson json;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final Map<String, Silence> silent = new ConcurrentHashMap<>();

    Deliveries(
            MessageStore messages,
            Registers registers,
            Post post,
            CaseJson json,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.registers = registers;
        this.post = post;
        this.json = json;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A register that did not answer, how often, and until when it is left alone. */
    private record Silence(int failures, Instant until) {}

    void deliver(Letter letter) {
        switch (registers.keeper(letter.toPlace())) {
            case Keeper.Here here ->
                transaction.executeWithoutResult(status -> {
                    if (!messages.receive("", letter)) {
                        throw new IllegalStateException("two letters of one identity");
                    }
                    messages.delivered(letter.id());
                });
            case Keeper.Other other -> send(other, letter);
            case Keeper.Nobody nobody -> troubled(letter, LetterTrouble.NOBODY_KEEPS_IT);
        }
    }

    private void send(Keeper.Other other, Letter letter) {
        Silence silence = silent.get(other.name());
        if (silence != null && silence.until().isAfter(time.instant())) {
            return;
        }
        switch (post.send(other, json.write(letter))) {
            case Post.Sent.Delivered delivered -> {
                silent.remove(other.name());
                messages.delivered(letter.id());
            }
            case Post.Sent.Refused refused -> {
                silent.remove(other.name());
                troubled(letter, LetterTrouble.REFUSED_THERE);
            }
            case Post.Sent.Unreachable unreachable -> {
                int failures = silence == null ? 1 : silence.failures() + 1;
                silent.put(other.name(), new Silence(failures, time.instant().plus(registers.pause(failures))));
                LOG.warn("Register {} does not answer (time {})", other.name(), failures);
                messages.unreachable(letter.id());
            }
        }
    }

    private void troubled(Letter letter, LetterTrouble why) {
        int failures = messages.tries(letter.id()) + 1;
        LOG.warn("Message {} was not delivered: {} ({} of {})", letter.id(), why, failures, registers.tries());
        messages.troubled(letter.id(), why.name(), registers.pause(failures), registers.tries());
    }
}
