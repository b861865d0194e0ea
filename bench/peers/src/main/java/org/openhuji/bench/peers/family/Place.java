package org.openhuji.bench.peers.family;

/**
 * A place, looked up once when the family is read: no peer looks a code up while it decides.
 *
 * @param code twelve digits
 */
public record Place(String code, boolean urban, boolean rural) {
    /** Whether it lies within another place. */
    public boolean within(String container) {
        return code.startsWith(container);
    }
}
