package org.openhuji.register.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActId;

/**
 * An act that waits for a second officer, or was answered.
 *
 * @param place division code of where the person is registered, for whom may answer
 * @param officer the account of who proposes
 * @param office of who proposes
 * @param proposedAt by the database's clock
 * @param answer {@code null} while it is open
 */
public record Proposal(
        ProposalId id,
        Proposed content,
        String place,
        String reason,
        UUID officer,
        String office,
        Instant proposedAt,
        @Nullable Answer answer) {
    /**
     * What the second officer said.
     *
     * @param words why it was declined; {@code null} where it was confirmed
     * @param act what was recorded; {@code null} where it was declined
     */
    public record Answer(
            Decision decision,
            UUID officer,
            Instant at,
            @Nullable String words,
            @Nullable ActId act) {}

    /** What can be said. Names are stored. */
    public enum Decision {
        CONFIRMED,
        DECLINED
    }

    /** The identity alone: values are of persons. */
    @Override
    public String toString() {
        return "Proposal[" + id + "]";
    }
}
