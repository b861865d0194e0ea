package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/** A divorce, as the marriage registry or a court recorded it; nobody moves by it. */
public record Divorce(PersonId one, PersonId other) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.DIVORCE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(one).person(other);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(one, "SPOUSE");
        draft.role(other, "SPOUSE");
        boolean first = draft.people().living(one, "/one");
        boolean living = draft.people().living(other, "/other") && first;
        if (living && other.equals(draft.marriage(one).on(draft.on()))) {
            draft.people().unmarry(one, other, "40", "40");
        } else if (living) {
            draft.find(RegisterProblem.NOT_MARRIED, "/other");
        }
    }
}
