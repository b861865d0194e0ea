package org.openhuji.register.acts;

import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A marriage, as the marriage registry recorded it; nobody moves by it.
 *
 * @param other the spouse in this register; {@code null} where elsewhere
 * @param elsewhere the spouse who is not in this register; {@code null} where {@code other} is
 */
public record Marriage(
        PersonId one, @Nullable PersonId other, @Nullable Elsewhere elsewhere) implements Act {
    private static final int AGE_OF_MEN = 22;
    private static final int AGE_OF_WOMEN = 20;

    @Override
    public ActKind kind() {
        return ActKind.MARRIAGE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(one);
        if (other != null) {
            scope.person(other);
        }
    }

    @Override
    public void enact(Draft draft) {
        if ((other == null) == (elsewhere == null)) {
            draft.find(RegisterProblem.NOBODY_NAMED, "/other");
            return;
        }
        draft.role(one, "SPOUSE");
        eligible(draft, one, "/one");
        if (elsewhere != null) {
            draft.people().status(one, "20");
            elsewhere.of(draft, one, spouseCode(draft));
        }
        if (other != null) {
            draft.role(other, "SPOUSE");
            eligible(draft, other, "/other");
            wed(draft, one, other);
        }
    }

    private String spouseCode(Draft draft) {
        Identity identity = draft.identity(one).on(draft.on());
        return identity == null ? "10" : identity.male() ? "12" : "11";
    }

    private static void eligible(Draft draft, PersonId person, String pointer) {
        if (!draft.people().living(person, pointer)) {
            return;
        }
        Identity identity = draft.identity(person).on(draft.on());
        int least = identity != null && identity.female() ? AGE_OF_WOMEN : AGE_OF_MEN;
        if (draft.people().age(person) < least) {
            draft.find(RegisterProblem.TOO_YOUNG_TO_MARRY, pointer);
        }
    }

    /** Marries two who are free to marry; otherwise finds why not. */
    static void wed(Draft draft, PersonId one, PersonId other) {
        if (one.equals(other)) {
            draft.find(RegisterProblem.OWN_SPOUSE, "/other");
        } else if (draft.people().closeKin(one, other)) {
            draft.find(RegisterProblem.CLOSE_KIN, "/other");
        } else if (draft.marriage(one).reaches(draft.on())
                || draft.marriage(other).reaches(draft.on())) {
            draft.find(RegisterProblem.MARRIED_ALREADY, "/other", draft.on());
        } else {
            draft.people().marry(one, other);
        }
    }
}
