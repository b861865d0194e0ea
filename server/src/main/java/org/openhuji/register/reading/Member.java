package org.openhuji.register.reading;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;

/**
 * Somebody registered in a household on a day.
 *
 * @param sex by GB/T 2261.1
 * @param number {@code null} where none was given yet
 * @param relation to the head, by GB/T 4761
 * @param valid since when they are registered there with that relation
 */
public record Member(
        PersonId person,
        PersonName name,
        String sex,
        PartialDate born,
        @Nullable CitizenNumber number,
        String relation,
        Period valid) {}
