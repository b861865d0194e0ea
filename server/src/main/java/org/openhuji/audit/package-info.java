/**
 * The log of who did what, on what ground, to whom: appended in the transaction it tells of, chained by one sealer within a
 * second, and proved by anyone who reads it. Start with {@link org.openhuji.audit.AuditLog}; {@code Sealer} and {@code
 * Verifier} are the chain, and {@code docs/audit-log.md} has its bytes. It does not know persons, accounts or rights: they are
 * ids and codes here, and no name or number of a person is ever put in.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package org.openhuji.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
