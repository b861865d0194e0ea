package org.openhuji.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody with an account who has signed in.
 *
 * @param login the name the account is opened by
 * @param name as colleagues read it
 * @param person the officer's own record in the register, if it is known: it is not theirs to open at work
 */
public record Officer(UUID id, String login, String name, Office office, List<RoleAt> roles, Optional<UUID> person) {
    public Officer {
        roles = List.copyOf(roles);
    }

    /** Whether some role brings the permission there. */
    public boolean may(Permission permission, String place) {
        return roles.stream().anyMatch(role -> role.brings(permission) && role.covers(place));
    }

    /** Whether some role brings the permission somewhere. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.brings(permission));
    }
}
