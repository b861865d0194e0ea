package org.openhuji.register.duplicates;

import org.openhuji.register.ActKind;
import org.openhuji.register.RegisterEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says of a pair which act made one person of it, in the transaction of that act; and that it is open again where it is undone. */
@Component
class ResolvedRecords {
    private final DuplicateStore store;

    ResolvedRecords(DuplicateStore store) {
        this.store = store;
    }

    @EventListener
    void on(RegisterEvent event) {
        if (event.kind() == ActKind.RESOLVE_DUPLICATE) {
            store.resolved(event.act());
        } else if (event.kind() == ActKind.CANCEL_ACT) {
            store.reopened(event.act());
        }
    }
}
