package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A death (LL-4.1e). It ends the registration for ever, and a marriage; the head of a household is succeeded. Data of other
 * offices are leads and no act.
 *
 * @param successor where the head died and others stay
 */
public record Death(PersonId person, Successor successor) implements Act {
    /** Kind of the proof of death. */
    public static final String PROOF = "DEATH_PROOF";

    @Override
    public ActKind kind() {
        return ActKind.DEATH;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        Papers.needs(draft, PROOF, "死亡证明", "a proof of death");
        if (draft.people().living(person, "/person")) {
            draft.people().bornBefore(person, draft.on(), "/person");
            Departure.cancel(draft, person, CancelReason.DEATH, successor);
            Departure.widow(draft, person);
        }
    }
}
