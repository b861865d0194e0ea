package org.openhuji.kernel;

/**
 * One thing said in both languages of the house.
 *
 * @param zh Chinese; ends without a full stop where it is a label, with one where it is a sentence
 * @param en English, the same content
 */
public record Words(String zh, String en) {}
