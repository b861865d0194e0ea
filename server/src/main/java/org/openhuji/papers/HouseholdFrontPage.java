package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The first page of a booklet: the household.
 *
 * @param issued the day that stands on it
 */
public record HouseholdFrontPage(HouseholdItems household, LocalDate issued) implements BookletPage {
    @Override
    public PaperKind kind() {
        return PaperKind.BOOKLET_FRONT;
    }

    @Override
    public String bearer() {
        return household.head();
    }

    @Override
    public @Nullable CitizenNumber number() {
        return null;
    }
}
