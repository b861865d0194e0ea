package org.openhuji.register.acts;

import java.util.List;
import org.openhuji.register.PersonId;

/**
 * Somebody an act would register for the first time: it is searched before whether they are here already.
 *
 * @param parents those who are in the register
 */
public record Newcomer(NewPerson person, List<PersonId> parents) {
    public Newcomer {
        parents = List.copyOf(parents);
    }
}
