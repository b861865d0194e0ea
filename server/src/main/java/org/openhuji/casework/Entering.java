package org.openhuji.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Restoration;
import org.openhuji.register.acts.Successor;
import org.springframework.stereotype.Component;

/** Which act lets those who settle into the register: it depends on where they are now, and only the register knows that. */
@Component
class Entering {
    private final Whereabouts whereabouts;

    Entering(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** Registered in the city, they move within it; cancelled, they are restored; in transit, they arrive. */
    Act act(CaseFile file, Successor successor) {
        Act said = file.application().act();
        if (said != null) {
            return said;
        }
        List<Whereabouts.Found> found = Carrying.persons(file).stream()
                .map(person -> whereabouts.find(person, file.reference()).orElseThrow())
                .toList();
        Set<Standing.State> states =
                found.stream().map(Whereabouts.Found::state).collect(Collectors.toSet());
        if (states.equals(Set.of(Standing.State.REGISTERED))) {
            return Carrying.within(file, successor);
        }
        if (states.equals(Set.of(Standing.State.CANCELLED)) && found.size() == 1) {
            return new Restoration(found.getFirst().person(), cause(file.type()), Carrying.destination(file), null);
        }
        return Carrying.in(file);
    }

    /** The ground of a restoration, as the matter names it; the register holds it against why somebody was cancelled. */
    private static Restoration.Cause cause(CaseType type) {
        return switch (type) {
            case DISCHARGE_RETURN -> Restoration.Cause.DISCHARGE;
            case RELEASE_RETURN -> Restoration.Cause.RELEASE;
            case RETURN_ABROAD -> Restoration.Cause.RETURN_FROM_ABROAD;
            case STUDENT_RETURN -> Restoration.Cause.MOVED_AND_NOT_REGISTERED;
            default -> Restoration.Cause.OTHER;
        };
    }
}
