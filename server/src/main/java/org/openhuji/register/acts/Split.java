package org.openhuji.register.acts;

import java.util.List;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A family household becomes two at the same address.
 *
 * @param own identity of the new household, given by who files
 * @param head of the new household, one of the movers
 * @param successor where the head goes and others stay
 */
public record Split(HouseholdId household, HouseholdId own, List<Mover> movers, PersonId head, Successor successor)
        implements Act {
    public Split {
        movers = List.copyOf(movers);
    }

    @Override
    public ActKind kind() {
        return ActKind.SPLIT;
    }

    @Override
    public void concerns(Scope scope) {
        scope.household(household).household(own);
        movers.forEach(mover -> scope.person(mover.person()));
    }

    @Override
    public void enact(Draft draft) {
        if (draft.homes().open(household, "/household").isEmpty()) {
            return;
        }
        for (int i = 0; i < movers.size(); i++) {
            Standing standing = draft.standing(movers.get(i).person()).on(draft.on());
            if (standing == null || !standing.in(household)) {
                draft.find(RegisterProblem.NOT_IN_HOUSEHOLD, "/movers/" + i, draft.on());
            }
        }
        AddressName at = draft.addresses().of(household).orElse(null);
        if (at == null || !draft.findings().isEmpty()) {
            return;
        }
        if (draft.members(household).size() == movers.size()) {
            draft.find(RegisterProblem.SAME_HOUSEHOLD, "/movers");
            return;
        }
        Relocation.relocate(draft, movers, new Destination.Own(own, at, head), successor);
    }
}
