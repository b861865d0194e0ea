package org.openhuji.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.documents.DocumentKind;
import org.openhuji.gate.HomeCase;

/**
 * The papers of a case and what was sent of them, as its people read it.
 *
 * @param open whether anything is still sent or taken away
 */
record SentDocuments(boolean open, List<Line> papers) {
    private static final int KILO = 1024;

    /** A paper. */
    record Line(String id, String name, List<File> files) {}

    /**
     * A file.
     *
     * @param number which of the paper's it is, from 1
     * @param size in words
     * @param here whether it can be looked at
     */
    record File(String id, int number, boolean picture, String size, boolean here) {}

    static SentDocuments of(HomeCase.Files files, Locale language) {
        return new SentDocuments(
                files.open(),
                files.papers().stream()
                        .map(paper -> new Line(paper.id(), CaseView.in(language, paper.name()), files(paper.files())))
                        .toList());
    }

    private static List<File> files(List<HomeCase.File> sent) {
        List<File> files = new ArrayList<>();
        for (HomeCase.File file : sent) {
            files.add(new File(
                    file.id().toString(),
                    files.size() + 1,
                    file.kind() == DocumentKind.PICTURE,
                    Math.max(1, file.bytes() / KILO) + " KB",
                    file.here()));
        }
        return files;
    }
}
