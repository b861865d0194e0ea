package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Two records are one person: one is kept, the registration of the other ends, and the kin of the other becomes that of the one
 * kept (SX-35a, practice of double registrations). The number of the other stays its record's for all time, and findable; the kept
 * record keeps its own. Undoing the act makes them two again.
 *
 * @param successor where the record that ends is a head and others stay
 */
public record ResolveDuplicate(PersonId kept, PersonId ended, Successor successor) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.RESOLVE_DUPLICATE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(kept).person(ended);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(kept, "KEPT");
        draft.role(ended, "ENDED");
        if (draft.filing().secondOfficer() == null) {
            draft.find(RegisterProblem.SECOND_OFFICER_NEEDED, "/secondOfficer");
        }
        if (kept.equals(ended)) {
            draft.find(RegisterProblem.SAME_RECORD, "/ended");
            return;
        }
        boolean one = draft.people().living(kept, "/kept");
        boolean other = draft.people().living(ended, "/ended");
        if (!one || !other) {
            return;
        }
        Standing standing = draft.standing(ended).on(draft.on());
        if (standing != null && standing.reason() == CancelReason.DUPLICATE) {
            draft.find(RegisterProblem.NOT_REGISTERED, "/ended", draft.on());
            return;
        }
        Departure.cancel(draft, ended, CancelReason.DUPLICATE, successor);
        draft.people().hand(ended, kept);
    }
}
