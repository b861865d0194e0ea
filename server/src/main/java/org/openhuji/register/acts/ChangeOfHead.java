package org.openhuji.register.acts;

import java.util.Map;
import org.openhuji.register.ActKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Lead;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Another member becomes head; what everybody is to the head is worked out anew.
 *
 * @param relations to the new head, as the officer says; kin is worked out for all others
 */
public record ChangeOfHead(HouseholdId household, PersonId head, Map<PersonId, String> relations) implements Act {
    public ChangeOfHead {
        relations = Map.copyOf(relations);
    }

    @Override
    public ActKind kind() {
        return ActKind.CHANGE_OF_HEAD;
    }

    @Override
    public void concerns(Scope scope) {
        scope.household(household).person(head);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(head, "HEAD");
        draft.homes().open(household, "/household").ifPresent(open -> {
            Lead lead = draft.lead(household).on(draft.on());
            if (!open.kind().family() || lead == null) {
                draft.find(RegisterProblem.NOT_A_FAMILY, "/household");
            } else if (head.equals(lead.head())) {
                draft.find(RegisterProblem.ALREADY_HEAD, "/head");
            } else {
                draft.people().registered(head, "/head").ifPresent(standing -> {
                    if (standing.in(household)) {
                        draft.homes().succeed(household, head, draft.members(household), relations, "/head");
                    } else {
                        draft.find(RegisterProblem.HEAD_NOT_A_MEMBER, "/head");
                    }
                });
            }
        });
    }
}
