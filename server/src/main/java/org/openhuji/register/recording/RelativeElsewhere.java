package org.openhuji.register.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.PersonId;

/** A relative who is not in this register: the relative is the person's {@code relation} (GB/T 4761). */
public record RelativeElsewhere(
        UUID id,
        PersonId person,
        String relation,
        PersonName name,
        @Nullable CitizenNumber number) {}
