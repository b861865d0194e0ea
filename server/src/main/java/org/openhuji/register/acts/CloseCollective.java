package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/** A collective household closes when nobody is left in it. Its number is never used again. */
public record CloseCollective(HouseholdId household) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.CLOSE_COLLECTIVE;
    }

    @Override
    public void concerns(Scope scope) {
        scope.counted(household);
    }

    @Override
    public void enact(Draft draft) {
        draft.homes().open(household, "/household").ifPresent(open -> {
            if (open.kind().family()) {
                draft.find(RegisterProblem.NOT_COLLECTIVE, "/household");
            } else if (draft.count(household) > 0) {
                draft.find(RegisterProblem.HOUSEHOLD_NOT_EMPTY, "/household", draft.count(household));
            } else {
                draft.homes().close(household);
            }
        });
    }
}
