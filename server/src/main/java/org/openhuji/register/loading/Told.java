package org.openhuji.register.loading;

import java.util.List;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.HouseholdGroup;

/** A household of a file, and the acts of the past that concern its people, in their order; none where no acts came with it. */
record Told(HouseholdGroup group, List<ActRow> acts) {
    Told {
        acts = List.copyOf(acts);
    }

    int size() {
        return group.persons().size() + group.quarantined().size();
    }
}
