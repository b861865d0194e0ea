package org.openhuji.intake;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;

/** Whether a person of the file is registered; exactly one of the three. */
public sealed interface Standing {
    /** A member of the household. */
    record Registered() implements Standing {}

    /**
     * Has left with a migration certificate and is not yet registered elsewhere (持证待落).
     *
     * @param movedOutOn the day the old place cancelled
     * @param movedTo code or text
     * @param certificate number of the certificate
     * @param certificateUntil its last day
     */
    record InTransit(
            PartialDate movedOutOn,
            @Nullable String movedTo,
            @Nullable String certificate,
            @Nullable PartialDate certificateUntil)
            implements Standing {}

    /**
     * No longer registered here.
     *
     * @param on when the registration ended
     * @param reason a code of {@code cancel-reason.csv}
     * @param diedOn the day of death, where that was the reason
     * @param movedTo where to, where they moved; code or text
     */
    record Cancelled(
            PartialDate on,
            String reason,
            @Nullable PartialDate diedOn,
            @Nullable String movedTo) implements Standing {}
}
