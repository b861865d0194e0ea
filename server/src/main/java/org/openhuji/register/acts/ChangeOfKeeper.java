package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Lead;
import org.openhuji.register.Period;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/** Another keeper answers for a collective household; one at a time (QJ-11c). */
public record ChangeOfKeeper(HouseholdId household, String keeper) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.CHANGE_OF_KEEPER;
    }

    @Override
    public void concerns(Scope scope) {
        scope.household(household);
    }

    @Override
    public void enact(Draft draft) {
        draft.homes().open(household, "/household").ifPresent(open -> {
            if (!(draft.lead(household).on(draft.on()) instanceof Lead.Keeper now)) {
                draft.find(RegisterProblem.NOT_COLLECTIVE, "/household");
            } else if (keeper.isBlank() || now.keeper().equals(keeper)) {
                draft.find(RegisterProblem.ITEM_UNCHANGED, "/keeper");
            } else {
                draft.lead(household).put(Period.since(draft.on()), new Lead.Keeper(now.unit(), keeper));
            }
        });
    }
}
