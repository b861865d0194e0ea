package org.openhuji.policy.vocabulary;

import java.util.List;

/**
 * That people can bring a fact about of their own accord, so that an answer may name its change as a way.
 *
 * @param workers only from sixteen years on
 * @param inTime not on the day itself: a study or an examination lies between
 * @param to positions of the values it may be changed to, the nearest at hand first; empty for facts that are no choice
 * @param workersOnly those of them only from sixteen years on
 */
public record Changeable(boolean workers, boolean inTime, List<Integer> to, List<Integer> workersOnly) {}
