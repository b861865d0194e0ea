package org.openhuji.register.acts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AddressName;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Migration;

/** From one household of the register to another. */
final class Relocation {
    private Relocation() {}

    static void relocate(Draft draft, List<Mover> movers, Destination into, Successor successor) {
        List<PersonId> persons = Mover.persons(movers);
        if (!draft.people().named(persons, "/movers")) {
            return;
        }
        for (int i = 0; i < persons.size(); i++) {
            draft.role(persons.get(i), "MOVER");
            Standing standing =
                    draft.people().registered(persons.get(i), "/movers/" + i).orElse(null);
            if (standing != null && standing.in(into.household())) {
                draft.find(RegisterProblem.SAME_HOUSEHOLD, "/movers/" + i);
            }
        }
        if (!draft.findings().isEmpty()) {
            return;
        }
        draft.homes().vacate(persons, successor.head(), successor.relations());
        into.receive(draft, movers, "/into");
    }

    /** The moves of people whose address changed. */
    static void note(Draft draft, List<Mover> movers, List<UUID> moves, Destination into) {
        AddressName to = into.address(draft);
        Map<PersonId, @Nullable AddressName> from = new HashMap<>();
        movers.forEach(mover -> from.put(mover.person(), former(draft, mover.person())));
        for (int i = 0; i < movers.size(); i++) {
            AddressName left = from.get(movers.get(i).person());
            draft.moved(new Migration(
                    moves.get(i),
                    movers.get(i).person(),
                    Migration.Shape.WITHIN,
                    draft.on(),
                    left == null ? null : left.place(),
                    left == null ? null : left.line(),
                    to == null ? null : to.place(),
                    to == null ? null : to.line(),
                    null,
                    draft.filing().ground()));
        }
    }

    private static @Nullable AddressName former(Draft draft, PersonId person) {
        return draft.formerHousehold(person).flatMap(draft::formerAddress).orElse(null);
    }
}
