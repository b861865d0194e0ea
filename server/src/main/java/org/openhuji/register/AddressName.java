package org.openhuji.register;

/**
 * Where an address lies and what it is called.
 *
 * @param place division code, as fine as it is known: 6, 9 or 12 digits
 * @param line street, number, building, room
 */
public record AddressName(String place, String line) {}
