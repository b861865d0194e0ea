package org.openhuji.web.policies;

import java.time.LocalDate;
import java.util.List;

/**
 * How a version stands on a day.
 *
 * @param others what else is in force over its place that day, the most local first
 */
record Standing(State state, LocalDate day, List<Version> others) {
    /** Of a version on a day. */
    enum State {
        IN_FORCE,
        LAPSED,
        NOT_YET
    }

    static Standing of(Version version, LocalDate day, List<Version> others) {
        return new Standing(version.state(day), day, others);
    }

    /** Whether it decides that day. */
    public boolean inForce() {
        return state == State.IN_FORCE;
    }
}
