package org.openhuji.papers;

import java.util.List;

/**
 * A bar code for each paper of a file, cut apart and laid before its first page: the file is scanned in one pass, and each page goes
 * to its paper.
 */
public record BarcodeSheet(String archive, List<Leaf> leaves) implements OfficeSheet {
    public BarcodeSheet {
        Words.needed("archive number", archive, Words.TEXT);
        leaves = List.copyOf(leaves);
    }

    @Override
    public String title() {
        return "扫描分件条码";
    }

    /** What the bar code of a paper says: the archive number and which paper of the file it is, from 1. */
    public String code(int paper) {
        return archive + "/" + "%02d".formatted(paper);
    }
}
