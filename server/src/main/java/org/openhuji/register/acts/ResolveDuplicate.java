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
 * kept (SX-35a, practice of double registrations). A number that goes on stays findable under either record's name, for both lead
 * to the one kept. Undoing the act makes them two again, with the numbers they had.
 *
 * @param number whose number goes on
 * @param ending from when the other registration does not count
 * @param successor where the record that ends is a head and others stay
 */
public record ResolveDuplicate(PersonId kept, PersonId ended, NumberOf number, Ending ending, Successor successor)
        implements Act {
    /** Whose citizen number goes on. */
    public enum NumberOf {
        /** That of the record kept; the other stays its record's. */
        KEPT,
        /** That of the record that ends: it becomes the kept one's. */
        ENDED
    }

    /** From when the registration of the other record does not count. */
    public enum Ending {
        /** It ends on the day of the act: it was a registration until then. */
        ON_THE_DAY,
        /** It was void from the start: nobody was registered there twice. */
        VOID_FROM_THE_START
    }

    /** The kept record keeps its number, and the other ends on the day. */
    public static ResolveDuplicate plain(PersonId kept, PersonId ended, Successor successor) {
        return new ResolveDuplicate(kept, ended, NumberOf.KEPT, Ending.ON_THE_DAY, successor);
    }

    @Override
    public ActKind kind() {
        return ActKind.RESOLVE_DUPLICATE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(kept).person(ended);
        switch (ending) {
            case ON_THE_DAY -> {}
            case VOID_FROM_THE_START -> scope.sinceEver();
        }
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
        switch (ending) {
            case ON_THE_DAY -> {}
            case VOID_FROM_THE_START -> draft.homes().neverThere(ended, Standing.cancelled(CancelReason.DUPLICATE));
        }
        switch (number) {
            case KEPT -> {}
            case ENDED -> draft.people().takeNumber(ended, kept, "/number");
        }
        draft.people().hand(ended, kept);
    }
}
