package org.openhuji.bench.peers;

/** An engine with the situations of one rule set, prepared in its own form. */
interface Engine {
    /** How many situations one call decides; 1 but for engines that work in batches. */
    default int batch() {
        return 1;
    }

    /** Decides the situations from this one on: what is timed. */
    Object decide(int from);

    /**
     * Reads the answers of a call: not timed.
     *
     * @param into one number for each situation, as {@link Answers} has it
     */
    void answers(Object decided, int from, long[] into);
}
