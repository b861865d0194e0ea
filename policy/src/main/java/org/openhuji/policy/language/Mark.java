package org.openhuji.policy.language;

/**
 * A stretch of a source line.
 *
 * @param line from 0
 * @param column from 0, in characters (UTF-16)
 * @param length at least 1
 * @param literal whether the stretch is the value letter by letter, so that a part of the value is a part of it
 */
record Mark(Source source, int line, int column, int length, boolean literal) {
    Mark(Source source, int line, int column, int length) {
        this(source, line, column, length, true);
    }

    /** The start of a file. */
    static Mark start(Source source) {
        return new Mark(source, 0, 0, 1);
    }

    /** A part of the value; the whole where the line writes the value otherwise (escapes, several lines). */
    Mark part(int offset, int size) {
        return literal ? new Mark(source, line, column + offset, Math.max(1, size)) : this;
    }
}
