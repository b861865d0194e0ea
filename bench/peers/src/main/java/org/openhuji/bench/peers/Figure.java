package org.openhuji.bench.peers;

import java.util.Arrays;

/**
 * Situations per second on one thread.
 *
 * @param rounds of each measured round, ascending
 */
record Figure(double[] rounds) {
    Figure {
        rounds = rounds.clone();
        Arrays.sort(rounds);
    }

    double median() {
        int half = rounds.length / 2;
        return rounds.length % 2 == 1 ? rounds[half] : (rounds[half - 1] + rounds[half]) / 2;
    }

    double lowest() {
        return rounds[0];
    }

    double highest() {
        return rounds[rounds.length - 1];
    }
}
