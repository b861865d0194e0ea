package org.openhuji.web.office;

import java.util.Locale;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.PaperKind;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Papers as files, to be printed without scaling. A file's name says the kind of paper and its code, and nobody's name. */
final class Pdf {
    private Pdf() {}

    static ResponseEntity<byte[]> of(PaperKind kind, IssuedPaper paper) {
        return of(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + paper.code(), paper.pdf());
    }

    static ResponseEntity<byte[]> of(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }
}
