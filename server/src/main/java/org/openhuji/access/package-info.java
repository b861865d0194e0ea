/**
 * Who may do what, where, and for which purpose. Start with {@link org.openhuji.access.Access}, which every module asks before it
 * shows or changes anything; {@code Rights} is the one table of roles and permissions. Accounts are kept here and passwords only
 * as hashes of the library's. It knows no pages: {@code web} has the sign-in page and the list of addresses.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = "audit")
@NullMarked
package org.openhuji.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
