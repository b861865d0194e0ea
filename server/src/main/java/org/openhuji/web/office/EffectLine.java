package org.openhuji.web.office;

/**
 * Something that changes by an act, in words.
 *
 * @param who the person, household or address it is about
 * @param before empty where there was nothing
 * @param after empty where there is nothing more
 * @param open whether a person should look at it: the register could not work out the relation
 */
public record EffectLine(String who, String what, String before, String after, String during, boolean open) {}
