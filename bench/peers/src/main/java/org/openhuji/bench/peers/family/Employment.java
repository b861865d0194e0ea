package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.Approver;

/** A job. */
public record Employment(
        @Nullable LocalDate since,
        @Nullable Place place,
        @Nullable LocalDate appointmentApprovedOn,
        @Nullable Approver appointmentApprover) {}
