package org.openhuji.casework.exchange;

/** Who keeps the people of a place. */
public sealed interface Keeper {
    /** This register. */
    record Here() implements Keeper {}

    /** Another one, by the name it goes by here. */
    record Other(String name, Peer peer) implements Keeper {}

    /** None that is known here. */
    record Nobody() implements Keeper {}
}
