package org.openhuji.register.acts;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Somebody who enters the register.
 *
 * @param id given by who files
 * @param number the citizen number they bring; {@code null} where they have none
 */
public record NewPerson(
        PersonId id,
        Identity identity,
        Circumstances circumstances,
        @Nullable CitizenNumber number) {
    /** Somebody without number, of whom nothing more is said. */
    public static NewPerson of(PersonId id, Identity identity) {
        return new NewPerson(id, identity, Circumstances.NONE, null);
    }

    void concerns(Scope scope) {
        scope.person(id);
        if (number != null) {
            scope.number(number);
        }
    }

    /** Enters the register on the day of the act. */
    void enter(Draft draft, String pointer) {
        Codes.check(draft, identity, circumstances, pointer);
        draft.people().enter(id, identity, circumstances, draft.on(), pointer);
        if (number != null) {
            draft.people().number(id, number, pointer + "/number");
        }
    }

    /** A number is drawn for whoever brings none, where date of birth and sex are known in full. */
    void drawNumber(Draft draft, String area) {
        boolean sexKnown = identity.male() || identity.female();
        if (number == null && sexKnown) {
            identity.born().asDay().ifPresent(born -> draft.people().drawNumber(id, area, born, identity.male()));
        }
    }
}
