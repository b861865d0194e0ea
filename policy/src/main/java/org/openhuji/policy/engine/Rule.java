package org.openhuji.policy.engine;

import org.openhuji.policy.form.Outcome;

/** A compiled condition. */
@FunctionalInterface
interface Rule {
    /** Answers for a person and the record a quantifier has bound ({@link Scene#NO_RECORD} outside of one). */
    Outcome apply(Scene scene, int person, long[] record);
}
