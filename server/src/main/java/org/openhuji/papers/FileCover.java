package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * The cover of a case's file with its contents (卷宗封面、卷内目录). Pages are counted through the file, from 1.
 *
 * @param archive the archive number: station, year, matter, sequence
 * @param ended the day the case came to its end
 * @param outcome how, in words
 * @param leaves the papers in the order in which they lie there
 */
public record FileCover(CaseItems of, String archive, LocalDate ended, String outcome, List<Leaf> leaves)
        implements OfficeSheet {
    public FileCover {
        Words.needed("archive number", archive, Words.TEXT);
        Words.needed("outcome", outcome, Words.TEXT);
        leaves = List.copyOf(leaves);
    }

    @Override
    public String title() {
        return "户籍业务档案";
    }

    /** How many pages the file has. */
    public int pages() {
        return leaves.stream().mapToInt(Leaf::pages).sum();
    }
}
