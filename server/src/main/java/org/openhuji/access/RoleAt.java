package org.openhuji.access;

import org.openhuji.kernel.PlaceCode;

/**
 * A role for a place and everything below it.
 *
 * @param place a division code of 2, 4, 6, 9 or 12 digits; empty for the whole country
 */
public record RoleAt(Role role, String place) {
    public RoleAt {
        if (!place.isEmpty()) {
            place = PlaceCode.format(PlaceCode.of(place));
        }
    }

    /** Whether the role is held there. A place nobody knows is inside the whole country only. */
    public boolean covers(String other) {
        if (place.isEmpty()) {
            return true;
        }
        long code = PlaceCode.parse(other);
        return code >= 0 && PlaceCode.contains(PlaceCode.of(place), code);
    }

    /** Whether it brings the permission somewhere. */
    public boolean brings(Permission permission) {
        return Rights.of(role).contains(permission);
    }
}
