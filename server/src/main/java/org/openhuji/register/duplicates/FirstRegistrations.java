package org.openhuji.register.duplicates;

import org.openhuji.register.ActKind;
import org.openhuji.register.RegisterEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of first registrations, and lets them be compared with everybody. */
@Component
class FirstRegistrations {
    private final Duplicates duplicates;

    FirstRegistrations(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Of other acts nothing is kept for it. */
    @ApplicationModuleListener(condition = "#a0.kind().bringsPeople()")
    void compare(RegisterEvent event) {
        if (event.kind() == ActKind.BATCH_LOADED) {
            duplicates.findOfBatch(event.act());
        } else {
            duplicates.find(event.persons());
        }
    }
}
