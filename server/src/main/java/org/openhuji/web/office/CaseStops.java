package org.openhuji.web.office;

import java.util.EnumSet;
import java.util.Set;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Judgement;
import org.openhuji.places.Places;
import org.openhuji.register.ActKind;
import org.openhuji.register.StoppingNotices;
import org.springframework.stereotype.Component;

/** Which notice of the register stops a case now. Nobody types the number of a notice that is known, and no other can stop a case. */
@Component
class CaseStops {
    private static final Set<CaseState> STOPPABLE =
            EnumSet.of(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED);

    private final Casework casework;
    private final StoppingNotices notices;
    private final Places places;

    CaseStops(Casework casework, StoppingNotices notices, Places places) {
        this.casework = casework;
        this.notices = notices;
        this.places = places;
    }

    /** The number of the notice; empty where nothing stops the case, or it is stopped already. */
    String notice(CaseFile file) {
        if (file.type().ending() != CaseType.Ending.SETTLING || !STOPPABLE.contains(file.state())) {
            return "";
        }
        ActKind act = file.transfer() == null ? ActKind.MOVE_WITHIN : ActKind.MOVE_IN;
        return notices.find(file.place(), act, places.today())
                .filter(notice -> stopped(file))
                .map(StoppingNotices.Stop::number)
                .orElse("");
    }

    private boolean stopped(CaseFile file) {
        try {
            return casework.judge(file).verdict() == Judgement.Verdict.SUSPENDED;
        } catch (CaseRefused incomplete) {
            return false;
        }
    }
}
