package org.openhuji.register.duplicates;

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

    @ApplicationModuleListener
    void compare(RegisterEvent event) {
        switch (event.kind()) {
            case BIRTH, LATE_REGISTRATION, ADOPTION, MOVE_IN, RESTORATION -> duplicates.find(event.persons());
            case BATCH_LOADED -> duplicates.findOfBatch(event.act());
            case MOVE_OUT,
                    ARRIVED_ELSEWHERE,
                    MOVE_WITHIN,
                    MARRIAGE,
                    DIVORCE,
                    DEATH,
                    DECLARED_MISSING,
                    ENLISTMENT,
                    EMIGRATION,
                    CHANGE_OF_ITEM,
                    CORRECTION,
                    NEW_HOUSEHOLD,
                    SPLIT,
                    MERGE,
                    CHANGE_OF_HEAD,
                    OPEN_COLLECTIVE,
                    CLOSE_COLLECTIVE,
                    CHANGE_OF_KEEPER,
                    FREEZE,
                    RESOLVE_DUPLICATE,
                    CANCEL_ACT -> {}
        }
    }
}
