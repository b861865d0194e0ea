package org.openhuji.register.reading;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.Words;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;

/**
 * Somebody's relative in the register.
 *
 * @param sex by GB/T 2261.1
 * @param relation by GB/T 4761, read "the relative is the person's ..."
 * @param words what the relative is to the person; finer than the code: half-siblings, the mother's side
 * @param cancelled why the relative is registered nowhere; {@code null} while they are, or are in transit
 */
public record Relative(
        PersonId id,
        PersonName name,
        String sex,
        PartialDate born,
        String relation,
        Words words,
        @Nullable CancelReason cancelled) {
    /** Whether the relative is dead, or was declared so. */
    public boolean dead() {
        return cancelled == CancelReason.DEATH || cancelled == CancelReason.DECLARED_DEAD;
    }
}
