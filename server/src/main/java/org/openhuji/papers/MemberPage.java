package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The page of one member in a booklet, or the single page of a member of a collective household.
 *
 * @param toCity when and from where to the city or county; {@code null} where born there
 * @param toAddress when and from where to the address; {@code null} where born there
 * @param registered the day that stands on it
 */
public record MemberPage(
        PersonItems person,
        @Nullable Arrival toCity,
        @Nullable Arrival toAddress,
        LocalDate registered) implements BookletPage {
    @Override
    public PaperKind kind() {
        return PaperKind.BOOKLET_MEMBER;
    }

    @Override
    public String bearer() {
        return person.name();
    }

    @Override
    public @Nullable CitizenNumber number() {
        return person.number();
    }
}
