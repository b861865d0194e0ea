package org.openhuji.web.papers;

/** Texts of forms, made to fit on papers. */
final class Fit {
    /** The longest name of a place or paper, in characters. */
    static final int LINE = 120;

    /** The longest name of a person. */
    static final int NAME = 80;

    /** The longest short text. */
    static final int SHORT = 60;

    private Fit() {}

    /** The text, or as much of it as fits before three dots. */
    static String to(String text, int most) {
        String told = text.strip();
        return told.codePointCount(0, told.length()) <= most
                ? told
                : told.substring(0, told.offsetByCodePoints(0, most - 1)) + "…";
    }
}
