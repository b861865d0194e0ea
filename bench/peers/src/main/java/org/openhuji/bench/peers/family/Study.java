package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.School;

/** A course of study. */
public record Study(
        @Nullable School schoolKind,
        @Nullable Boolean fullTime,
        @Nullable LocalDate graduatedOn,
        @Nullable LocalDate leftOn) {}
