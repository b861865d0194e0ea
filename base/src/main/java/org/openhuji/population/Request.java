package org.openhuji.population;

import java.time.LocalDate;

/**
 * What population is asked for.
 *
 * @param place the place whose villages and communities they live in: 2 to 12 digits
 * @param size how many are registered on the day, 1 to {@link #LARGEST}; those who left or died have rows besides
 * @param seed the same seed gives the same bytes
 * @param on the day on which the population is as the file says
 * @param errors of each registered person the probability of a planted error, 0 to 0.5
 */
public record Request(String place, long size, long seed, LocalDate on, double errors) {
    /** Of more people born on one day there are no sequences. */
    public static final long LARGEST = 12_000_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException where one is broken; the message says which
     */
    public Request {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a population has 1 to " + LARGEST + " people, not " + size);
        }
        if (errors < 0 || errors > 0.5) {
            throw new IllegalArgumentException("errors are a share of 0 to 0.5, not " + errors);
        }
        if (on.getYear() < 2010 || on.getYear() > 2089) {
            throw new IllegalArgumentException("the day lies between 2010 and 2089, not on " + on);
        }
    }
}
