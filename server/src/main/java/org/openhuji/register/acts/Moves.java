package org.openhuji.register.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;

/** What moves have in common. */
final class Moves {
    private Moves() {}

    /** Each mover has an identity for the row of the move. */
    static boolean identified(Draft draft, List<UUID> moves, List<?> movers) {
        if (moves.size() != movers.size()) {
            draft.find(RegisterProblem.MALFORMED, "/moves");
            return false;
        }
        return true;
    }

    /** Where somebody is registered on the day. */
    static @Nullable AddressName from(Draft draft, PersonId person) {
        Standing standing = draft.standing(person).on(draft.on());
        HouseholdId household = standing == null ? null : standing.household();
        return household == null ? null : draft.addresses().of(household).orElse(null);
    }
}
