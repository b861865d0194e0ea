package org.openhuji.access;

/**
 * Where somebody works.
 *
 * @param name as people read it, such as 醴陵市公安局来龙门派出所
 * @param place the division code it stands for, which need not be where its people may act
 */
public record Office(String name, String place) {}
