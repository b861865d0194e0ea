package org.openhuji.places;

/** No table has a division of this code. */
public final class NoSuchPlace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPlace(String code) {
        super("no division has the code " + code);
    }
}
