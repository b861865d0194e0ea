/**
 * What people do with their cases from home, whoever keeps the cases: {@code HomeCases} is the port the residents' pages work behind.
 * Where the residents' site is a process of its own, with no route to the register's database, {@code outside} stands behind it there
 * and {@code inside} at the register: what was handed in waits outside until the register fetches it, and what the register has to show
 * waits inside until it brings it. The register calls; nothing calls it. Neither side believes the other more than its seal.
 */
@ApplicationModule(
        displayName = "Gate",
        allowedDependencies = {
            "casework",
            "casework::exchange",
            "casework::steps",
            "casework::telling",
            "documents",
            "papers"
        })
@NullMarked
package org.openhuji.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
