package org.openhuji.population;

/**
 * What was made.
 *
 * @param registered who is registered on the day
 * @param rows rows of the persons' file, those who left or died included
 * @param households households
 * @param acts rows of the history
 * @param planted planted errors
 */
public record Made(long registered, long rows, long households, long acts, long planted) {}
