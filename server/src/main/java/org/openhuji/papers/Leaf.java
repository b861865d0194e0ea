package org.openhuji.papers;

/**
 * A paper in a file.
 *
 * @param title what it is
 * @param pages how many pages it has, 1 or more
 */
public record Leaf(String title, int pages) {
    /** The most pages a paper has. */
    public static final int MOST = 99;

    public Leaf {
        Words.needed("title", title, Words.PLACE);
        if (pages < 1 || pages > MOST) {
            throw new IllegalArgumentException("a paper has 1 to " + MOST + " pages");
        }
    }
}
