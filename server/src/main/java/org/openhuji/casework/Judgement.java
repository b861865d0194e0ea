package org.openhuji.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a case, as the program worked it out: kept with the case whatever people decide.
 *
 * @param on the day it was asked for
 * @param verdict whether the application can be granted
 * @param law the hash of the packs that answered; {@code null} where the register alone was asked
 * @param determination the whole answer as JSON; {@code null} likewise
 * @param findings what stands in the way, in both languages; empty where nothing does
 */
public record Judgement(
        LocalDate on,
        Verdict verdict,
        @Nullable String law,
        @Nullable String determination,
        List<Obstacle> findings) {
    /** Names are stored. */
    public enum Verdict {
        /** The law admits it. */
        GRANT,
        /** The law denies it. */
        DENY,
        /** The law leaves it to a person, or to a paper that is not there. */
        OPEN,
        /** A notice stops it for now. */
        SUSPENDED
    }

    /** Something in the way; {@code clause} where a clause says so, {@code code} where the register does. */
    public record Obstacle(
            String zh,
            String en,
            @Nullable String clause,
            @Nullable String code) {}

    public Judgement {
        findings = List.copyOf(findings);
    }
}
