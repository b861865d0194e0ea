package org.openhuji.casework.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.register.PersonId;

/**
 * A case of which a community is to be told.
 *
 * @param version what whoever confirms has seen
 * @param registered the day it was registered; {@code null} where filing is all it is about
 * @param acts by which its people were registered there
 * @param persons whom it is about, as far as the register had them
 */
public record ToFile(
        CaseId id,
        int version,
        CaseType type,
        String place,
        @Nullable LocalDate registered,
        List<UUID> acts,
        List<PersonId> persons) {}
