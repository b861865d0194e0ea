package org.openhuji.register.notices;

import org.openhuji.register.RegisterEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notes whom to tell. It hears of an act once its transaction is done, again after a crash, and bears hearing of it twice. */
@Component
class NoticeListener {
    private final NoticeStore notices;

    NoticeListener(NoticeStore notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(RegisterEvent event) {
        switch (event.kind()) {
            case BIRTH -> notices.childToHealth(event.act());
            case MOVE_IN, MOVE_WITHIN, LATE_REGISTRATION, RESTORATION -> notices.arrivalsToCommunity(event.act());
            case DEATH -> notices.deathToInsurance(event.act());
            case CANCEL_ACT -> notices.undoneDeathToInsurance(event.act());
            case ADOPTION,
                    MOVE_OUT,
                    ARRIVED_ELSEWHERE,
                    MARRIAGE,
                    DIVORCE,
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
                    BATCH_LOADED -> {}
        }
    }
}
