package org.openhuji.gate.inside;

import org.openhuji.casework.CaseEvent;
import org.openhuji.casework.CodeDrawn;
import org.openhuji.gate.GateSettings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the transaction of a step that its people are to read it, where they read at a site of their own. */
@Component
class Following {
    private final InsideStore store;
    private final GateSettings settings;

    Following(InsideStore store, GateSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @EventListener
    void happened(CaseEvent event) {
        if (settings.calls()) {
            store.changed(event.id().value());
        }
    }

    /** Whoever applied at the window got a code: it opens the case there too. */
    @EventListener
    void drawn(CodeDrawn event) {
        if (settings.calls()) {
            store.follow(event.id().value());
        }
    }
}
