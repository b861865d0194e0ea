package org.openhuji.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Terms;
import org.openhuji.documents.Document;
import org.openhuji.documents.DocumentKind;
import org.openhuji.documents.Documents;
import org.springframework.stereotype.Component;

/** What was sent of the papers of a case, as its people read it. */
@Component
class SentDocuments {
    private static final int KILO = 1024;

    private final Documents documents;

    SentDocuments(Documents documents) {
        this.documents = documents;
    }

    /**
     * The papers of a case and what was sent of them.
     *
     * @param open whether anything is still sent or taken away
     */
    record View(boolean open, List<Line> papers) {}

    /** A paper. */
    record Line(String id, String name, List<File> files) {}

    /**
     * A file.
     *
     * @param number which of the paper's it is, from 1
     * @param size in words
     */
    record File(String id, int number, boolean picture, String size) {}

    View view(CaseFile file, Locale language) {
        boolean open = documents.open(file);
        List<Document> sent = documents.of(file);
        List<Line> lines = documents.asked(file).stream()
                .map(paper -> new Line(paper.id(), name(paper, language), files(paper.id(), sent)))
                .filter(line -> open || !line.files().isEmpty())
                .toList();
        return new View(open, lines);
    }

    private static String name(Terms.Asked paper, Locale language) {
        return language.getLanguage().equals("en")
                ? paper.name().en()
                : paper.name().zh();
    }

    private static List<File> files(String paper, List<Document> sent) {
        List<File> files = new ArrayList<>();
        for (Document document : sent) {
            if (document.paper().equals(paper)) {
                files.add(new File(
                        document.id().toString(),
                        files.size() + 1,
                        document.kind() == DocumentKind.PICTURE,
                        Math.max(1, document.bytes() / KILO) + " KB"));
            }
        }
        return files;
    }
}
