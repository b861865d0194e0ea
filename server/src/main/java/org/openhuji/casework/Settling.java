package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Restoration;
import org.openhuji.register.acts.Successor;
import org.springframework.stereotype.Component;

/** Which act lets those who settle into the register: it depends on where they are now, and only the register knows that. */
@Component
class Settling {
    private final Whereabouts whereabouts;

    Settling(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** What the application says; else: registered in the city, they move within it; cancelled, they are restored; in transit, they arrive. */
    Act act(CaseFile file, Successor successor) {
        Act said = file.application().act();
        if (said != null) {
            return said;
        }
        boolean elsewhere = file.transfer() != null && file.transfer().company() != null;
        List<PersonId> persons = Carrying.persons(file);
        Set<Standing.State> states = persons.stream()
                .map(person -> find(file, person))
                .flatMap(Optional::stream)
                .map(Whereabouts.Found::state)
                .collect(Collectors.toSet());
        if (!elsewhere && states.equals(Set.of(Standing.State.REGISTERED))) {
            return Carrying.within(file, successor);
        }
        if (!elsewhere && persons.size() == 1 && states.equals(Set.of(Standing.State.CANCELLED))) {
            return new Restoration(persons.getFirst(), cause(file.type()), Carrying.destination(file), null);
        }
        return Carrying.in(file, person -> find(file, person).isPresent());
    }

    private Optional<Whereabouts.Found> find(CaseFile file, PersonId person) {
        return whereabouts.find(person, file.reference());
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
