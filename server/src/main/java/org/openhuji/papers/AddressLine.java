package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * One line on the booklet's page of addresses: where the whole household lives now.
 *
 * @param bearer the head, whose booklet it is; not printed
 * @param line from 1 to {@link BookletLines#ADDRESSES}
 */
public record AddressLine(String bearer, int line, String address, LocalDate day, String officer)
        implements BookletPage {
    public AddressLine {
        Words.needed("bearer", bearer, Words.NAME);
        BookletLines.check(line, BookletLines.ADDRESSES);
        Words.needed("address", address, Words.PLACE);
        Words.needed("officer", officer, Words.NAME);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.BOOKLET_ADDRESS;
    }

    @Override
    public @Nullable CitizenNumber number() {
        return null;
    }
}
