package org.openhuji.web.office;

import org.openhuji.papers.PaperKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers of persons and households as files, to be printed without scaling. */
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
        COPY,
        /** What is held of them and who looked, for themselves. */
        OWN
    }

    @PostMapping("/office/persons/{id}/print")
    ResponseEntity<byte[]> person(@PathVariable String id, @RequestParam(defaultValue = "FORM") OfPerson paper) {
        PersonId person = new PersonId(Nothing.id(id));
        return switch (paper) {
            case FORM -> Pdf.of(PaperKind.RESIDENT_FORM, printing.form(person));
            case MEMBER -> Pdf.of(PaperKind.BOOKLET_MEMBER, printing.memberPage(person));
            case OWN -> Pdf.of(PaperKind.OWN_DATA, printing.ownData(person));
            case COPY -> Pdf.of(PaperKind.BOOKLET_COPY, printing.copy(person));
        };
    }

    @PostMapping("/office/households/{id}/print")
    ResponseEntity<byte[]> household(@PathVariable String id) {
        return Pdf.of(PaperKind.BOOKLET_FRONT, printing.frontPage(new HouseholdId(Nothing.id(id))));
    }
}
