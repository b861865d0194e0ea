package org.openhuji.papers;

/** Whether a paper at hand is the one that was issued. */
public enum Comparison {
    SAME,
    DIFFERENT,
    /** No paper has that code. */
    UNKNOWN
}
