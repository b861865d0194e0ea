package org.openhuji.casework.batches;

import java.util.List;
import org.openhuji.intake.Fault;

/** What became of a list that was sent. */
public sealed interface Sent {
    /** It could not be read as a whole: nothing was taken in. */
    record Unreadable(List<Fault> faults) implements Sent {}

    /** Another list has the number. */
    record NumberTaken(Batch batch) implements Sent {}

    /**
     * Its good families are cases.
     *
     * @param fresh families that became cases now
     * @param known families that were cases already
     * @param refused families left out
     */
    record Taken(Batch batch, int fresh, int known, int refused, List<Fault> faults) implements Sent {}
}
