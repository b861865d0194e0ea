package org.openhuji.policy.engine;

import org.openhuji.gazetteer.PlaceFacts;

/**
 * What a place is, period by period, where a situation itself says nothing of it.
 *
 * @param code the place
 * @param starts the first days of all periods but the first, ascending
 * @param facts what the gazetteer says in each period
 * @param entries the values of the vocabulary's place facts in each period; never written to
 */
record PlaceTimeline(long code, long[] starts, PlaceFacts[] facts, PlaceEntry[] entries) {

    /** The place on a day; shared by every scene. */
    PlaceEntry entry(long day) {
        return entries[period(day)];
    }

    /** The number of the period a day lies in. */
    int period(long day) {
        int period = 0;
        while (period < starts.length && starts[period] <= day) {
            period++;
        }
        return period;
    }
}
