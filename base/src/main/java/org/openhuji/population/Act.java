package org.openhuji.population;

import org.jspecify.annotations.Nullable;

/** A row of the history: one person changed by one act. {@code null} households say registered nowhere here. */
record Act(
        long act,
        String kind,
        int event,
        int filed,
        Member person,
        @Nullable String fromHousehold,
        String fromRelation,
        @Nullable String household,
        String relation,
        String otherPlace,
        @Nullable Member otherPerson,
        String item,
        String oldValue,
        String newValue,
        String reason,
        String paper) {}
