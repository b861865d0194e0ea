package org.openhuji.policy.engine;

/** A place within a scene: its code and the values of the vocabulary's place facts on the scene's day. */
final class PlaceEntry {
    final long code;
    final long[] values;

    PlaceEntry(long code, long[] values) {
        this.code = code;
        this.values = values;
    }
}
