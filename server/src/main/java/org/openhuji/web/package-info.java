/**
 * Pages and API: what the modules know and do, over HTTP. Start with {@code AssessmentApi} and {@code AboutPage}; what is
 * refused is a {@code Problem}, and {@code ProblemKind} lists them all. It composes and translates; it decides nothing,
 * keeps nothing, and speaks no SQL.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "access",
            "audit",
            "casework",
            "casework::batches",
            "casework::clocks",
            "casework::exchange",
            "casework::filing",
            "casework::review",
            "casework::steps",
            "casework::telling",
            "casework::watching",
            "daybook",
            "documents",
            "gate",
            "gate::outside",
            "papers",
            "places",
            "register",
            "register::acts",
            "register::duplicates",
            "register::loading",
            "register::proposals",
            "register::reading",
            "register::search"
        })
@NullMarked
package org.openhuji.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
