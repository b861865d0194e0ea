package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.Casework;
import org.openhuji.daybook.BlankRefused;
import org.openhuji.kernel.Words;
import org.openhuji.papers.BarcodeSheet;
import org.openhuji.papers.FileCover;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.Leaf;
import org.openhuji.papers.Office;
import org.openhuji.papers.OfficeSheet;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.ReprintReason;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a case from its page: printed, printed again with a reason, and the cover under which its file is archived. */
@Controller
class CasePaperPages {
    private final Casework casework;
    private final CasePrinting printing;
    private final CaseSheet sheet;
    private final CasePaperViews paperViews;
    private final CaseBooklets booklets;
    private final Papers papers;
    private final Access access;

    CasePaperPages(
            Casework casework,
            CasePrinting printing,
            CaseSheet sheet,
            CasePaperViews paperViews,
            CaseBooklets booklets,
            Papers papers,
            Access access) {
        this.casework = casework;
        this.printing = printing;
        this.sheet = sheet;
        this.paperViews = paperViews;
        this.booklets = booklets;
        this.papers = papers;
        this.access = access;
    }

    /** The sheets of a case's file. */
    enum OfFile {
        COVER,
        BARS
    }

    /** The paper as a file, or the page of the case with what stands in the way. */
    @PostMapping("/office/cases/{id}/papers/{kind}")
    Object print(
            @PathVariable String id,
            @PathVariable PaperKind kind,
            @RequestParam(required = false) @Nullable ReprintReason reason,
            @RequestParam(defaultValue = "") String blank,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = found(id);
        return printed(file, kind, () -> printing.print(file, kind, reason, blank), response, language, model);
    }

    private Object printed(
            CaseFile file,
            PaperKind kind,
            Supplier<IssuedPaper> paper,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            return Pdf.of(kind, paper.get());
        } catch (CaseRefused refused) {
            return refused(file, refused.words(), response, language, model);
        } catch (BlankRefused refused) {
            return refused(file, refused.words(), response, language, model);
        }
    }

    /** A page of the booklet of those the case registered. */
    @PostMapping("/office/cases/{id}/booklet/{kind}")
    Object booklet(
            @PathVariable String id,
            @PathVariable PaperKind kind,
            @RequestParam String of,
            @RequestParam(defaultValue = "") String blank,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = found(id);
        return printed(file, kind, () -> booklets.print(file, kind, of, blank), response, language, model);
    }

    @PostMapping("/office/cases/{id}/file/{sheet}")
    Object archived(
            @PathVariable String id,
            @PathVariable OfFile sheet,
            @RequestParam(defaultValue = "") List<String> pages,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = found(id);
        access.require(Permission.PRINT, file.place());
        try {
            String archive = casework.archiveNumber(file);
            List<Leaf> leaves = counted(paperViews.leaves(file), pages);
            OfficeSheet made = switch (sheet) {
                case COVER -> cover(file, archive, leaves);
                case BARS -> new BarcodeSheet(archive, leaves);
            };
            Officer officer = access.officer();
            return Pdf.of(
                    sheet.name().toLowerCase(Locale.ROOT) + "-" + archive,
                    papers.inside(made, new Office(officer.office().name(), officer.name())));
        } catch (CaseRefused refused) {
            return refused(file, refused.words(), response, language, model);
        }
    }

    private FileCover cover(CaseFile file, String archive, List<Leaf> leaves) {
        List<CaseStep> steps = casework.steps(file.id());
        return new FileCover(
                printing.items(file),
                archive,
                steps.getLast().on(),
                file.state().words().zh(),
                leaves);
    }

    private static List<Leaf> counted(List<Leaf> leaves, List<String> pages) {
        List<Leaf> counted = new ArrayList<>();
        for (int at = 0; at < leaves.size(); at++) {
            String typed = at < pages.size() ? pages.get(at).strip() : "";
            boolean number = typed.matches("[1-9][0-9]?");
            counted.add(number ? new Leaf(leaves.get(at).title(), Integer.parseInt(typed)) : leaves.get(at));
        }
        return counted;
    }

    private String refused(CaseFile file, Words words, HttpServletResponse response, Locale language, Model model) {
        response.setStatus(422);
        model.addAttribute("refused", Said.in(language, words));
        return sheet.show(file, CaseTyped.NONE, language, model);
    }

    private CaseFile found(String id) {
        return casework.find(new CaseId(Nothing.id(id))).orElseThrow(Nothing::here);
    }
}
