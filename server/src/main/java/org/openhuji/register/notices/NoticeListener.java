package org.openhuji.register.notices;

import org.openhuji.register.RegisterEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes whom to tell, in the transaction of the act: both are there, or neither. What is noted is handed over later. */
@Component
class NoticeListener {
    private final NoticeStore notices;

    NoticeListener(NoticeStore notices) {
        this.notices = notices;
    }

    @EventListener
    void on(RegisterEvent event) {
        switch (event.kind()) {
            case BIRTH -> notices.childToHealth(event.act(), event.persons());
            case MOVE_IN, MOVE_WITHIN, LATE_REGISTRATION, RESTORATION ->
                notices.arrivalsToCommunity(event.act(), event.persons());
            case DEATH -> notices.deathToInsurance(event.act(), event.persons());
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
                    RENAME_STREET,
                    FREEZE,
                    RESOLVE_DUPLICATE,
                    BATCH_LOADED -> {}
        }
    }
}
