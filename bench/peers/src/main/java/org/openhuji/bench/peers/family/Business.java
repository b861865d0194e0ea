package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.Role;

/** A business. */
public record Business(
        @Nullable Role role,
        @Nullable Place place,
        @Nullable LocalDate licenceIssuedOn) {}
