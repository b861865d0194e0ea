package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For unit, community or village, which confirm that they have noted it (备案单, QJ-14c).
 *
 * @param people who settled, by name
 * @param address where
 * @param registered the day on which
 * @param with whom it goes to; {@code null} where that is not said yet
 */
public record FilingSlip(
        CaseItems of,
        List<String> people,
        String address,
        LocalDate registered,
        @Nullable String with) implements CasePaper {
    public FilingSlip {
        people = List.copyOf(people);
        Words.needed("address", address, Words.PLACE);
        Words.bounded("with", with, Refusal.FACTS);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.FILING_SLIP;
    }
}
