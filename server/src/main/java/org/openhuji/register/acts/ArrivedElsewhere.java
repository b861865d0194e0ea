package org.openhuji.register.acts;

import java.util.List;
import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/** The place they moved to reports that people are registered there: they are in transit no longer, and cancelled here. */
public record ArrivedElsewhere(List<PersonId> persons) implements Act {
    public ArrivedElsewhere {
        persons = List.copyOf(persons);
    }

    @Override
    public ActKind kind() {
        return ActKind.ARRIVED_ELSEWHERE;
    }

    @Override
    public void concerns(Scope scope) {
        persons.forEach(scope::person);
    }

    @Override
    public void enact(Draft draft) {
        draft.people().named(persons, "/persons");
        for (int i = 0; i < persons.size(); i++) {
            PersonId person = persons.get(i);
            draft.role(person, "MOVER");
            if (!draft.people().known(person, "/persons/" + i)) {
                continue;
            }
            Standing standing = draft.standing(person).on(draft.on());
            if (standing == null || standing.state() != Standing.State.IN_TRANSIT) {
                draft.find(RegisterProblem.NOT_IN_TRANSIT, "/persons/" + i);
            } else {
                draft.standing(person).put(Period.since(draft.on()), Standing.cancelled(CancelReason.MOVED_OUT));
            }
        }
    }
}
