package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * A member's page of the booklet with the household's first page above it, on plain A4, for who needs the content and not the
 * stock. It leaves the office, so that it carries a code, and says that it stands for no booklet.
 */
public record BookletCopy(HouseholdFrontPage front, MemberPage member) implements Sheet {
    @Override
    public PaperKind kind() {
        return PaperKind.BOOKLET_COPY;
    }

    @Override
    public String bearer() {
        return member.bearer();
    }

    @Override
    public @Nullable CitizenNumber number() {
        return member.number();
    }
}
