package org.openhuji.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case.
 *
 * @param id as {@code law/papers.yaml} names it
 * @param how whether it is there, or why not
 * @param number as printed on it; {@code null} where it has none
 * @param by the day by which it follows; {@code null} unless it is to follow
 */
public record GivenPaper(
        String id,
        How how,
        @Nullable String number,
        @Nullable LocalDate by) {
    /** Names are stored. */
    public enum How {
        /** The officer has seen it. */
        SEEN,
        /** The register or a department proves what it would. */
        PROVED,
        /** It follows by a day (容缺). */
        FOLLOWS
    }

    /** A paper the officer has seen. */
    public static GivenPaper seen(String id) {
        return new GivenPaper(id, How.SEEN, null, null);
    }
}
