package org.openhuji.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people pass from one place to another.
 *
 * @param id the same at both places
 * @param side which end this case is
 * @param otherPlace division code of the other place
 * @param permission number of the permission to move in; {@code null} where the matter has none or it is not out yet
 * @param permissionUntil its last day
 * @param certificate number of the migration certificate; {@code null} while it is not issued
 * @param certificateUntil its last day
 * @param arrived whether they are registered at the new place
 */
public record Transfer(
        UUID id,
        Side side,
        String otherPlace,
        @Nullable String permission,
        @Nullable LocalDate permissionUntil,
        @Nullable String certificate,
        @Nullable LocalDate certificateUntil,
        boolean arrived) {
    /** Which end of a move. Names are stored. */
    public enum Side {
        NEW_PLACE,
        OLD_PLACE
    }

    /** With its permission. */
    public Transfer permitted(String number, LocalDate until) {
        return new Transfer(id, side, otherPlace, number, until, certificate, certificateUntil, arrived);
    }

    /** With its certificate. */
    public Transfer certified(String number, LocalDate until) {
        return new Transfer(id, side, otherPlace, permission, permissionUntil, number, until, arrived);
    }

    /** At its end. */
    public Transfer settled() {
        return new Transfer(id, side, otherPlace, permission, permissionUntil, certificate, certificateUntil, true);
    }
}
