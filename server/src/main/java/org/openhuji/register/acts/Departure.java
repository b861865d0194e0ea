package org.openhuji.register.acts;

import java.util.Set;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;

/** The registration of one person ends. */
final class Departure {
    private Departure() {}

    static void cancel(Draft draft, PersonId person, CancelReason reason, Successor successor) {
        draft.homes().vacate(Set.of(person), successor.head(), successor.relations());
        draft.standing(person).put(Period.since(draft.on()), Standing.cancelled(reason));
    }

    /** A marriage ends with the life of one of the two. */
    static void widow(Draft draft, PersonId dead) {
        PersonId spouse = draft.marriage(dead).on(draft.on());
        if (spouse != null) {
            draft.people().unmarry(dead, spouse, "", "30");
        }
    }
}
