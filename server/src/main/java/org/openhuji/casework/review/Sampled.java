package org.openhuji.casework.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Level;

/**
 * A decision that is to be looked at again.
 *
 * @param id its case
 * @param number the step of the case by which it was decided
 * @param granted whether it was approved
 * @param why how it came into the sample
 * @param answer {@code null} while nobody has answered
 */
public record Sampled(
        CaseId id,
        int number,
        CaseType type,
        String place,
        Level level,
        boolean granted,
        LocalDate decidedOn,
        YearMonth month,
        Why why,
        @Nullable Answer answer) {
    /** How a decision came into a sample. Names are stored. */
    public enum Why {
        /** By lot. */
        LOT,
        /** It goes against the law's answer: all of those are looked at. */
        AGAINST
    }

    /** What was found. Names are stored. */
    public enum Finding {
        IN_ORDER,
        FINDING
    }

    /**
     * What somebody answered.
     *
     * @param words needed for a finding
     * @param officer the account of who answered
     */
    public record Answer(Finding finding, @Nullable String words, UUID officer, String office, LocalDate on) {}
}
