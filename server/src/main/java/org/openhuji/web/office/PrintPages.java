package org.openhuji.web.office;

import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers as files, to be printed without scaling. A file's name says the kind of paper and its code, and nobody's name. */
@Controller
class PrintPages {
    private final Printing printing;

    PrintPages(Printing printing) {
        this.printing = printing;
    }

    /** What can be printed of a person. */
    enum OfPerson {
        FORM,
        MEMBER,
        COPY
    }

    @PostMapping("/office/persons/{id}/print")
    ResponseEntity<byte[]> person(@PathVariable String id, @RequestParam(defaultValue = "FORM") OfPerson paper) {
        PersonId person = new PersonId(Nothing.id(id));
        return switch (paper) {
            case FORM -> file(PaperKind.RESIDENT_FORM, printing.form(person));
            case MEMBER -> file(PaperKind.BOOKLET_MEMBER, printing.memberPage(person));
            case COPY -> file(PaperKind.BOOKLET_COPY, printing.copy(person));
        };
    }

    @PostMapping("/office/households/{id}/print")
    ResponseEntity<byte[]> household(@PathVariable String id) {
        return file(PaperKind.BOOKLET_FRONT, printing.frontPage(new HouseholdId(Nothing.id(id))));
    }

    private static ResponseEntity<byte[]> file(PaperKind kind, IssuedPaper paper) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + paper.code() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .body(paper.pdf());
    }
}
