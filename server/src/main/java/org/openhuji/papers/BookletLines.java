package org.openhuji.papers;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The ruled lines of a booklet page that fill up one by one, and which of them is the next. */
public final class BookletLines {
    /** Lines for changes on the back of a member's page. */
    public static final int CHANGES = 8;

    /** Lines for addresses on the booklet's page of addresses. */
    public static final int ADDRESSES = 6;

    private BookletLines() {}

    /** The first change line nothing is printed on; empty where the page is full and a new one has to be issued. */
    public static OptionalInt freeForChange(Set<Integer> printed) {
        return free(printed, CHANGES);
    }

    /** The first address line nothing is printed on; empty where the page is full and a new booklet has to be issued. */
    public static OptionalInt freeForAddress(Set<Integer> printed) {
        return free(printed, ADDRESSES);
    }

    /** Lines are filled from the top: after the last one printed, whatever was left out above it. */
    private static OptionalInt free(Set<Integer> printed, int lines) {
        int last = printed.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.rangeClosed(last + 1, lines).findFirst();
    }

    static void check(int line, int lines) {
        if (line < 1 || line > lines) {
            throw new IllegalArgumentException("lines run from 1 to " + lines);
        }
    }
}
