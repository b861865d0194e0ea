package org.openhuji.access;

import java.util.UUID;

/** What the web keeps of somebody who signed in: whose account it is. Everything else is looked up for every request. */
public interface SignedIn {
    /** The account. */
    UUID account();
}
