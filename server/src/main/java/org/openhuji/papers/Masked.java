package org.openhuji.papers;

/** A name of which only the first character is shown. */
final class Masked {
    private static final int MOST = 3;

    private Masked() {}

    /** At most three asterisks: how long a long name is tells whose it is. */
    static String name(String name) {
        int characters = name.codePointCount(0, name.length());
        return Character.toString(name.codePointAt(0)) + "*".repeat(Math.clamp(characters - 1, 0, MOST));
    }
}
