package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Somebody settles abroad or takes a foreign nationality. A year abroad alone cancels nothing.
 *
 * @param successor where the head goes and others stay
 */
public record Emigration(PersonId person, Cause cause, Successor successor) implements Act {
    /** Kind of the paper that shows it. */
    public static final String PROOF = "SETTLEMENT_ABROAD_PROOF";

    /** Why the registration ends. */
    public enum Cause {
        SETTLED_ABROAD,
        FOREIGN_NATIONALITY
    }

    @Override
    public ActKind kind() {
        return ActKind.EMIGRATION;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        Papers.needs(draft, PROOF, "定居国外或外国国籍证明", "a proof of settlement abroad or of nationality");
        if (draft.people().registered(person, "/person").isPresent()) {
            CancelReason reason = switch (cause) {
                case SETTLED_ABROAD -> CancelReason.SETTLED_ABROAD;
                case FOREIGN_NATIONALITY -> CancelReason.FOREIGN_NATIONALITY;
            };
            Departure.cancel(draft, person, reason, successor);
        }
    }
}
