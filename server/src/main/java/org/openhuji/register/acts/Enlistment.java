package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Somebody joins the army: the registration ends, and with it nothing else. Place and kin stay known, and discharge restores
 * (QJ-9b).
 *
 * @param successor where the head goes and others stay
 */
public record Enlistment(PersonId person, Successor successor) implements Act {
    /** Kind of the notice of enlistment. */
    public static final String NOTICE = "ENLISTMENT_NOTICE";

    private static final int LEAST_AGE = 17;

    @Override
    public ActKind kind() {
        return ActKind.ENLISTMENT;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        Papers.needs(draft, NOTICE, "应征公民入伍通知书", "the notice of enlistment");
        if (draft.people().registered(person, "/person").isPresent()) {
            if (draft.people().age(person) < LEAST_AGE) {
                draft.find(RegisterProblem.TOO_YOUNG_TO_SERVE, "/person", LEAST_AGE);
            }
            Departure.cancel(draft, person, CancelReason.ENLISTMENT, successor);
        }
    }
}
