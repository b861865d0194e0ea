package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.Scheme;

/** A social insurance. */
public record Insurance(
        @Nullable Scheme scheme,
        @Nullable LocalDate since,
        @Nullable Place place) {}
