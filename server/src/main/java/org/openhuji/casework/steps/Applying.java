package org.openhuji.casework.steps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhuji.casework.Application;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Adoption;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Foundling;
import org.openhuji.register.acts.LateRegistration;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewHousehold;
import org.openhuji.register.acts.Split;

/** What an act itself says of its papers and its people. */
final class Applying {
    /**
     * Papers a matter can ask for that an act of it does without. A report of parentage is for a child registered with a father who
     * is not married to the mother, and there the register asks for it; nobody else brings one (国办发〔2015〕96号). Whoever was never
     * registered brings of the papers what there is: nobody is sent away for want of one.
     */
    private static final Map<Class<? extends Act>, Set<String>> WITHOUT = Map.of(
            Birth.class, Set.of("parentage-test"),
            LateRegistration.class, Set.of("birth-certificate", "parentage-test"),
            Adoption.class, Set.of("foundling-report"),
            Foundling.class, Set.of("adoption-certificate", "booklet"),
            Marriage.class, Set.of("divorce-paper"));

    private Applying() {}

    /** Whether a paper of the matter's list is needed for what is applied for. */
    static boolean needs(Application application, String paper) {
        Act act = application.act();
        return act == null || !WITHOUT.getOrDefault(act.getClass(), Set.of()).contains(paper);
    }

    /** Whom the act moves by name. */
    static Stream<PersonId> moved(Application application) {
        List<Mover> movers = switch (application.act()) {
            case MoveWithin within -> within.movers();
            case NewHousehold own -> own.movers();
            case Split split -> split.movers();
            case null, default -> List.of();
        };
        return movers.stream().map(Mover::person);
    }
}
