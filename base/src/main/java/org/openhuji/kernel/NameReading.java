package org.openhuji.kernel;

/** What a text given as a name turns out to be. */
public sealed interface NameReading {
    /**
     * A name.
     *
     * @param text its stored form
     * @param folded whether that differs from what was given
     */
    record Read(String text, Folding folded) implements NameReading {
        /** The name. */
        public PersonName name() {
            return new PersonName(text);
        }

        /** The first character, and asterisks. */
        @Override
        public String toString() {
            return "Read[" + name() + ", " + folded + "]";
        }
    }

    /** Whether a name was stored as it was given. */
    enum Folding {
        /** As given. */
        NONE,
        /** Another dot, a space, a full-width letter, a radical or a compatibility form was put right. */
        FOLDED
    }

    /**
     * No name.
     *
     * @param at which character is wrong, from 1; 0 where it is the whole
     * @param codePoint that character, or 0
     */
    record Refused(NameFault fault, int at, int codePoint) implements NameReading {}
}
