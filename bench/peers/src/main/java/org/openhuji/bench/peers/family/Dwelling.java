package org.openhuji.bench.peers.family;

import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.Tenure;
import org.openhuji.bench.peers.family.Codes.Use;

/** Where somebody lives. */
public record Dwelling(
        @Nullable Place place,
        @Nullable Tenure tenure,
        @Nullable Use use) {}
