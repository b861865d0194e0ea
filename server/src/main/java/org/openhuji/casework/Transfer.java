package org.openhuji.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.HouseholdId;

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
 * @param company what the certificate says of them, where the two places have registers of their own; {@code null} elsewhere
 * @param left at the old place: which household each left, by label; {@code null} before, and at the new place
 * @param released the day the new place gave the move up, after which it registers nobody by it; {@code null} while it did not
 */
public record Transfer(
        UUID id,
        Side side,
        String otherPlace,
        @Nullable String permission,
        @Nullable LocalDate permissionUntil,
        @Nullable String certificate,
        @Nullable LocalDate certificateUntil,
        boolean arrived,
        @Nullable Company company,
        @Nullable Map<String, HouseholdId> left,
        @Nullable LocalDate released) {
    /** Which end of a move. Names are stored. */
    public enum Side {
        NEW_PLACE,
        OLD_PLACE
    }

    /** One end of a move that begins. */
    public static Transfer begun(UUID id, Side side, String otherPlace) {
        return new Transfer(id, side, otherPlace, null, null, null, null, false, null, null, null);
    }

    /** With its permission. */
    public Transfer permitted(String number, LocalDate until) {
        return new Transfer(
                id, side, otherPlace, number, until, certificate, certificateUntil, arrived, company, left, released);
    }

    /** With its certificate, or the one that replaces it. */
    public Transfer certified(String number, LocalDate until) {
        return new Transfer(
                id, side, otherPlace, permission, permissionUntil, number, until, arrived, company, left, released);
    }

    /** With what the certificate says. */
    public Transfer saying(@Nullable Company said) {
        return new Transfer(
                id,
                side,
                otherPlace,
                permission,
                permissionUntil,
                certificate,
                certificateUntil,
                arrived,
                said,
                left,
                released);
    }

    /** With the households they left. */
    public Transfer leaving(Map<String, HouseholdId> households) {
        return new Transfer(
                id,
                side,
                otherPlace,
                permission,
                permissionUntil,
                certificate,
                certificateUntil,
                arrived,
                company,
                Map.copyOf(households),
                released);
    }

    /** At its end. */
    public Transfer settled() {
        return new Transfer(
                id,
                side,
                otherPlace,
                permission,
                permissionUntil,
                certificate,
                certificateUntil,
                true,
                company,
                left,
                released);
    }

    /** Given up by the new place. */
    public Transfer released(LocalDate on) {
        return new Transfer(
                id,
                side,
                otherPlace,
                permission,
                permissionUntil,
                certificate,
                certificateUntil,
                arrived,
                company,
                left,
                on);
    }
}
