/**
 * An invented population in the form of {@code docs/import.md}: households, ages, kin, marriages and moves after the figures of
 * {@code codes/population/parameters.csv}, with ten years of history and, on request, planted errors. Start with {@link
 * org.openhuji.population.Population}. Nobody in it can be real: all numbers are of the province 99.
 */
@NullMarked
package org.openhuji.population;

import org.jspecify.annotations.NullMarked;
