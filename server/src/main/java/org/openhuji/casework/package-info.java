/**
 * Casework: a matter from the application to the register. Start with {@code Casework}, then {@code steps.Step}: one class for
 * each act somebody can do to a case, with the states it leads from and to, who may do it and what it does to the clock at its
 * top (docs/generated/procedures.md). What a matter needs, who decides it and how soon is data ({@code law/matters.yaml}); what
 * it ends in is an act of the register. It judges nobody: the law does, and whoever decides otherwise says why.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "access",
            "audit",
            "places",
            "register",
            "register::acts",
            "register::duplicates",
            "register::reading"
        })
@NullMarked
package org.openhuji.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
