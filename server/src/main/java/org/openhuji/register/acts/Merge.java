package org.openhuji.register.acts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openhuji.register.ActKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Two family households at one address become one: all members of the first join the second, and the first closes.
 *
 * @param relations to the head of the second, as the officer says; kin is worked out for all others
 */
public record Merge(HouseholdId from, HouseholdId into, Map<PersonId, String> relations) implements Act {
    public Merge {
        relations = Map.copyOf(relations);
    }

    @Override
    public ActKind kind() {
        return ActKind.MERGE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.household(from).household(into);
    }

    @Override
    public void enact(Draft draft) {
        if (from.equals(into)) {
            draft.find(RegisterProblem.SAME_HOUSEHOLD, "/into");
            return;
        }
        boolean one = family(draft, from, "/from");
        boolean other = family(draft, into, "/into");
        if (!one || !other) {
            return;
        }
        if (!Objects.equals(draft.place(from).on(draft.on()), draft.place(into).on(draft.on()))) {
            draft.find(RegisterProblem.ANOTHER_ADDRESS, "/into");
            return;
        }
        List<Mover> movers = draft.members(from).stream()
                .map(person -> new Mover(person, relations.get(person)))
                .toList();
        Relocation.relocate(draft, movers, new Destination.Existing(into), Successor.NONE);
    }

    private static boolean family(Draft draft, HouseholdId id, String pointer) {
        return draft.homes()
                .open(id, pointer)
                .map(household -> {
                    if (!household.kind().family()) {
                        draft.find(RegisterProblem.NOT_A_FAMILY, pointer);
                    }
                    return household.kind().family();
                })
                .orElse(false);
    }
}
