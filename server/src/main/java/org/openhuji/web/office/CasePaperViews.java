package org.openhuji.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Terms;
import org.openhuji.daybook.DuePapers;
import org.openhuji.documents.Document;
import org.openhuji.documents.Documents;
import org.openhuji.papers.Leaf;
import org.openhuji.papers.PaperKind;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a case says of its papers: those it has now, and what lies in its file. */
@Component
class CasePaperViews {
    private final DuePapers due;
    private final Casework casework;
    private final Access access;
    private final Documents documents;

    CasePaperViews(DuePapers due, Casework casework, Access access, Documents documents) {
        this.documents = documents;
        this.due = due;
        this.casework = casework;
        this.access = access;
    }

    /** Puts it into the page: what was sent from home; and, where the officer may print, what is printed. */
    void into(Model model, CaseFile file) {
        model.addAttribute("sent", documents.of(file).stream().collect(Collectors.groupingBy(Document::paper)));
        if (access.may(Permission.PRINT, file.place())) {
            model.addAttribute("issued", lines(file));
            model.addAttribute("leaves", file.state().ended() ? leaves(file) : List.of());
        }
    }

    private List<CasePaperLine> lines(CaseFile file) {
        List<DuePapers.Good> good = due.good(file.id().value());
        return DuePapers.of(file).stream()
                .map(kind -> new CasePaperLine(
                        kind.name(),
                        good.stream()
                                .filter(paper -> paper.kind() == kind)
                                .map(DuePapers.Good::code)
                                .findFirst()
                                .orElse(""),
                        CasePrinting.blank(kind).isPresent()))
                .toList();
    }

    /** Those of some cases of which a run would print something, by their ids. */
    List<String> printable(List<CaseFile> files) {
        Map<CaseId, List<PaperKind>> unprinted = due.unprinted(files);
        return files.stream()
                .filter(file -> access.may(Permission.PRINT, file.place()))
                .map(CaseFile::id)
                .filter(id -> !CasePrinting.inRuns(unprinted.getOrDefault(id, List.of()))
                        .isEmpty())
                .map(CaseId::toString)
                .toList();
    }

    /** What lies in the file of a case: what was handed in, then what was given out, each with one page until somebody says more. */
    List<Leaf> leaves(CaseFile file) {
        Terms terms = casework.terms(file);
        List<Leaf> leaves = new ArrayList<>();
        file.papers().stream()
                .filter(given -> given.how() == GivenPaper.How.SEEN)
                .map(given -> terms.find(given.id()).map(Terms.Asked::name))
                .flatMap(Optional::stream)
                .forEach(name -> leaves.add(new Leaf(name.zh(), 1)));
        due.good(file.id().value())
                .reversed()
                .forEach(paper -> leaves.add(new Leaf(paper.kind().title(), 1)));
        return leaves;
    }
}
