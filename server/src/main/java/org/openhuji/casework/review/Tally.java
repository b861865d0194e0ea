package org.openhuji.casework.review;

import org.openhuji.casework.CaseType;

/**
 * What the samples of an area told of a matter.
 *
 * @param place one of the places where it was decided
 * @param decided decisions in the months that were drawn from
 * @param sampled how many of them are in samples
 * @param against of those, how many went against the law's answer
 * @param looked how many have been answered
 * @param findings of those, how many were not in order
 */
public record Tally(CaseType type, String place, int decided, int sampled, int against, int looked, int findings) {}
