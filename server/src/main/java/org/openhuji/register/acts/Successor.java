package org.openhuji.register.acts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;

/**
 * Who becomes head where the head goes.
 *
 * @param head {@code null} where nobody need be named
 * @param relations of those who stay to the new head, as the officer says; kin is worked out for all others
 */
public record Successor(@Nullable PersonId head, Map<PersonId, String> relations) {
    /** Nobody need be named. */
    public static final Successor NONE = new Successor(null, Map.of());

    public Successor {
        relations = Map.copyOf(relations);
    }

    /** A new head, and all relations worked out. */
    public static Successor of(PersonId head) {
        return new Successor(head, Map.of());
    }
}
