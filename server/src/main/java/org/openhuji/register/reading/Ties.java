package org.openhuji.register.reading;

import java.util.List;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;

/**
 * How some persons are kin to each other, nobody else looked at.
 *
 * @param couples each once
 */
public record Ties(List<Parent> parents, List<Couple> couples) {
    public Ties {
        parents = List.copyOf(parents);
        couples = List.copyOf(couples);
    }

    /** A child and a parent, with what is told to nobody without the right to read it. */
    public record Parent(PersonId child, PersonId parent, Parenthood parenthood) {}

    /** Two who are married to each other. */
    public record Couple(PersonId one, PersonId other) {}
}
