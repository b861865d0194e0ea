package org.openhuji.register.acts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.RelativeElsewhere;

/**
 * A relative who is not in this register.
 *
 * @param id given by who files
 * @param number {@code null} where it is not known
 */
public record Elsewhere(UUID id, PersonName name, @Nullable CitizenNumber number) {
    void of(Draft draft, PersonId person, String relation) {
        draft.relative(new RelativeElsewhere(id, person, relation, name, number));
    }
}
