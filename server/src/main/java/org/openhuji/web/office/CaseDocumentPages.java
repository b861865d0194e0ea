package org.openhuji.web.office;

import java.util.UUID;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.documents.Documents;
import org.openhuji.web.SentFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an applicant sent, opened by an officer who may read the case. */
@Controller
class CaseDocumentPages {
    private final Casework casework;
    private final Documents documents;

    CaseDocumentPages(Casework casework, Documents documents) {
        this.casework = casework;
        this.documents = documents;
    }

    @GetMapping("/office/cases/{id}/documents/{document}")
    ResponseEntity<byte[]> look(@PathVariable String id, @PathVariable UUID document) {
        CaseFile file = casework.find(new CaseId(Nothing.id(id))).orElseThrow(Nothing::here);
        return documents.atTheOffice(file, document).map(SentFile::of).orElseThrow(Nothing::here);
    }
}
