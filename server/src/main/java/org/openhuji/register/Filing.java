package org.openhuji.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;

/**
 * What every act is filed with.
 *
 * @param request one for each press of the button: the same request twice is one act
 * @param eventOn when it happened, as well as it is known. Its effects begin on that day; of a date known in part on the last
 *     day it may be, and never after {@code filedOn}
 * @param filedOn the legal day of filing
 * @param ground clause or standard; {@code null} for that of the act's kind
 * @param reason in words; {@code null} where there is nothing to add
 * @param officer the account of the officer
 * @param secondOfficer the account of another officer who confirmed; {@code null} where none did
 * @param office division code or name of the office
 * @param matter number of the matter or case; {@code null} where there is none
 * @param papers in the order of the file
 */
public record Filing(
        UUID request,
        PartialDate eventOn,
        LocalDate filedOn,
        @Nullable String ground,
        @Nullable String reason,
        UUID officer,
        @Nullable UUID secondOfficer,
        String office,
        @Nullable String matter,
        List<Paper> papers) {
    public Filing {
        papers = List.copyOf(papers);
    }

    /** The day its effects begin. */
    public LocalDate effectiveOn() {
        LocalDate last = eventOn.latest();
        return last.isAfter(filedOn) && !eventOn.complete() ? filedOn : last;
    }

    /** Whether a paper of the kind is there. */
    public boolean has(String kind) {
        return papers.stream().anyMatch(paper -> paper.kind().equals(kind));
    }
}
