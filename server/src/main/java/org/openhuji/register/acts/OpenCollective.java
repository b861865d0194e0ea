package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Lead;
import org.openhuji.register.Period;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A collective household opens, with a unit and a keeper (QJ-11, CF-2.2, SX-19). A community has one at most.
 *
 * @param id given by who files
 * @param of any kind but a family
 */
public record OpenCollective(HouseholdId id, HouseholdKind of, AddressName address, String unit, String keeper)
        implements Act {
    @Override
    public ActKind kind() {
        return ActKind.OPEN_COLLECTIVE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.household(id).written(address);
        if (of == HouseholdKind.COMMUNITY_COLLECTIVE) {
            scope.community(address.place());
        }
    }

    @Override
    public void enact(Draft draft) {
        if (of.family()) {
            draft.find(RegisterProblem.NOT_COLLECTIVE, "/of");
            return;
        }
        if (unit.isBlank() || keeper.isBlank()) {
            draft.find(RegisterProblem.PAPER_NEEDED, "/keeper", "单位和协管人", "the unit and the keeper");
        }
        if (of == HouseholdKind.COMMUNITY_COLLECTIVE) {
            draft.communityHousehold(address.place())
                    .ifPresent(number -> draft.find(RegisterProblem.COMMUNITY_HAS_ONE, "/address/place", number));
        }
        Destination.create(draft, id, of, address, "")
                .ifPresent(household -> draft.lead(id).put(Period.since(draft.on()), new Lead.Keeper(unit, keeper)));
    }
}
