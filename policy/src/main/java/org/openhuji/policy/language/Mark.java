package org.openhuji.policy.language;

/**
 * A stretch of a source line.
 *
 * @param line from 0
 * @param column from 0, in characters (UTF-16)
 * @param length at least 1
 */
record Mark(Source source, int line, int column, int length) {
    Mark part(int offset, int size) {
        return new Mark(source, line, column + offset, Math.max(1, size));
    }
}
