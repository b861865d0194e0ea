/**
 * The register of persons: who is registered where, as it was on any day and as it was known on any other. Start with {@code
 * Registration}, which records acts; the tables and their rules are in {@code db/migration/V3__register.sql}. One transaction is
 * one act, one event and one entry in the log. It decides nobody's entitlement, keeps nothing of land, fees or family planning,
 * and shows no page.
 */
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"access", "audit", "places"})
@NullMarked
package org.openhuji.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
