package org.openhuji.policy.engine;

import org.openhuji.policy.situation.Situation;

/** JSON pointers into a situation. */
final class Pointer {
    private Pointer() {}

    /** Of a person. */
    static String of(Situation situation, int person) {
        return situation.pointer(person);
    }
}
