package org.openhuji.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Whoever signed in with a password. */
record OfficerPrincipal(UUID account, String login) implements SignedIn, Principal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
