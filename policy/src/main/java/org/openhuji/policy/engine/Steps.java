package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Points as a staircase: heights in rising order, and for each the answer to "at least so many". The lowest is always
 * reached; above the highest nothing is.
 */
final class Steps<T> {
    private final List<Long> heights = new ArrayList<>();
    private final List<T> answers = new ArrayList<>();

    /** A staircase of its lowest step. */
    Steps(long lowest, T met) {
        heights.add(lowest);
        answers.add(met);
    }

    /** Adds the next higher step. */
    Steps<T> add(long height, T answer) {
        heights.add(height);
        answers.add(answer);
        return this;
    }

    int size() {
        return heights.size();
    }

    long height(int step) {
        return heights.get(step);
    }

    /** Whether the points are at least the height of a step. */
    T reached(int step) {
        return answers.get(step);
    }

    /** Whether the points are at least so many: the answer of the first step that is high enough. */
    T atLeast(long points, T notMet) {
        for (int step = 0; step < size(); step++) {
            if (height(step) >= points) {
                return reached(step);
            }
        }
        return notMet;
    }

    /** What is surely reached. */
    long surely(T met) {
        long points = height(0);
        for (int step = 1; step < size() && reached(step).equals(met); step++) {
            points = height(step);
        }
        return points;
    }

    /** The most that can still be reached. */
    long possibly(T notMet) {
        int step = size() - 1;
        while (step > 0 && reached(step).equals(notMet)) {
            step--;
        }
        return height(step);
    }
}
