package org.openhuji.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper an act rests on. Its picture is not kept here.
 *
 * @param kind code of the paper in capital letters, such as {@code BIRTH_CERTIFICATE}
 * @param number as printed on it; {@code null} where it has none
 * @param issuedOn {@code null} where it does not say
 * @param issuer {@code null} where it does not say
 */
public record Paper(
        String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer) {
    /** A paper without number. */
    public static Paper of(String kind) {
        return new Paper(kind, null, null, null);
    }
}
