package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A court declares somebody missing or dead (Civil Code art. 40, 46). Either is restored when the declaration is revoked; only a
 * declaration of death ends a marriage (art. 51).
 *
 * @param successor where the head is declared and others stay
 */
public record DeclaredMissing(PersonId person, Declaration declaration, Successor successor) implements Act {
    /** Kind of the judgment. */
    public static final String JUDGMENT = "COURT_JUDGMENT";

    /** What the court declared. */
    public enum Declaration {
        MISSING,
        DEAD
    }

    @Override
    public ActKind kind() {
        return ActKind.DECLARED_MISSING;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        Papers.needs(draft, JUDGMENT, "人民法院判决书", "the judgment of the court");
        if (draft.people().registered(person, "/person").isEmpty()) {
            return;
        }
        switch (declaration) {
            case MISSING -> Departure.cancel(draft, person, CancelReason.DECLARED_MISSING, successor);
            case DEAD -> {
                Departure.cancel(draft, person, CancelReason.DECLARED_DEAD, successor);
                Departure.widow(draft, person);
            }
        }
    }
}
