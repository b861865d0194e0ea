package org.openhuji.population;

/**
 * A village or community of the place.
 *
 * @param code twelve digits
 * @param town nine digits
 * @param station name of the police station
 * @param urban whether it is a community by its code
 */
record Village(String code, String town, String station, boolean urban) {}
